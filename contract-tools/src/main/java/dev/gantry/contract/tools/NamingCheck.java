package dev.gantry.contract.tools;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;
import tools.jackson.databind.JsonNode;

/** The names that become Java: operation ids as methods, component schemas as classes. */
final class NamingCheck {
  private static final Pattern LOWER_CAMEL_CASE = Pattern.compile("[a-z][a-zA-Z0-9]*");
  private static final Pattern CLASS_NAME = Pattern.compile("[A-Z][a-zA-Z0-9]*");
  private static final Pattern MADE_UP_BY_A_MACHINE = Pattern.compile(".*[1-5][0-9]{2}.*|.*[0-9]");

  private NamingCheck() {}

  static List<String> problems(JsonNode contract) {
    var problems = new ArrayList<String>();
    var operations = new HashMap<String, String>();
    for (var operation : Operation.of(contract)) {
      var id = operation.id();
      if (id.isEmpty()) {
        problems.add(operation.name() + ": has no operationId; " + remedy(operation));
        continue;
      }
      if (!isMethodName(id)) {
        problems.add(
            operation.name()
                + ": operationId "
                + id
                + " is not a Java name in lowerCamelCase; "
                + remedy(operation));
      }
      var other = operations.putIfAbsent(id, operation.name());
      if (other != null) {
        problems.add(
            operation.name()
                + ": operationId "
                + id
                + " is also that of "
                + other
                + "; "
                + remedy(operation));
      }
    }
    for (var name : contract.path("components").path("schemas").propertyNames()) {
      problemOfSchemaName(name).ifPresent(problem -> problems.add("schema " + problem));
    }
    return problems;
  }

  static boolean isMethodName(String id) {
    return LOWER_CAMEL_CASE.matcher(id).matches() && !SourceVersion.isKeyword(id);
  }

  private static String remedy(Operation operation) {
    return "give it one in an overlay, target " + operation.target();
  }

  static Optional<String> problemOfSchemaName(String name) {
    if (!CLASS_NAME.matcher(name).matches()) {
      return Optional.of(name + ": is not a Java name in UpperCamelCase");
    }
    return MADE_UP_BY_A_MACHINE.matcher(name).matches()
        ? Optional.of(name + ": is numbered or named after a status; name what it is")
        : Optional.empty();
  }
}
