package dev.gantry.contract.tools;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Further paths of an operation ({@code x-aliases}). They are no paths of the contract, so that the
 * client has each operation once; the server answers there as it does at the operation's own path.
 */
final class Aliases {
  private static final String KEY = "x-aliases";
  private static final String REMEDY = "; correct the overlay, target ";

  private Aliases() {}

  /** Says in the description of each operation where else it is. */
  static void describe(JsonNode contract) {
    for (var operation : Operation.of(contract)) {
      if (!of(operation).isEmpty() && operation.tree() instanceof ObjectNode tree) {
        var own = tree.path("description").asString("");
        tree.put("description", (own + "\n\n" + sentence(operation)).strip());
      }
    }
  }

  /** Every alias is a path with the operation's own parameters, and is the only one of its name. */
  static List<String> problems(JsonNode contract) {
    var problems = new ArrayList<String>();
    Map<String, String> owners = new HashMap<>();
    var operations = Operation.of(contract);
    operations.forEach(operation -> owners.put(operation.name(), operation.name()));
    for (var operation : operations) {
      if (!isListOfTexts(operation.tree().path(KEY))) {
        problems.add(operation.name() + ": x-aliases is no list of paths" + remedy(operation));
        continue;
      }
      for (var alias : of(operation)) {
        if (!alias.startsWith("/") || !parameters(alias).equals(parameters(operation.path()))) {
          problems.add(
              operation.name()
                  + ": alias "
                  + alias
                  + " is no path with the same parameters"
                  + remedy(operation));
        }
        var name = operation.method() + " " + alias;
        var other = owners.putIfAbsent(name, operation.name());
        if (other != null) {
          problems.add(
              operation.name() + ": alias " + alias + " is also " + other + remedy(operation));
        }
      }
    }
    return problems;
  }

  private static List<String> of(Operation operation) {
    return operation.tree().path(KEY).valueStream().map(alias -> alias.asString("")).toList();
  }

  private static boolean isListOfTexts(JsonNode aliases) {
    return aliases.isMissingNode()
        || aliases.isArray() && aliases.valueStream().allMatch(JsonNode::isString);
  }

  private static List<String> parameters(String path) {
    return List.of(path.split("/")).stream().filter(part -> part.startsWith("{")).sorted().toList();
  }

  private static String sentence(Operation operation) {
    return "The same operation is at `" + String.join("`, `", of(operation)) + "`.";
  }

  private static String remedy(Operation operation) {
    return REMEDY + operation.target();
  }
}
