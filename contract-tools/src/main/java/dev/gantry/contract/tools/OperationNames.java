package dev.gantry.contract.tools;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.lang.model.SourceVersion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Names the operations that have no name of their own in Java, as the overlays name them: {@code
 * chat.pinMessage} is {@code pinMessage}, {@code POST dm.close} is {@code closeDirectMessage}, and
 * {@code GET dm.files} is {@code getDirectMessageFiles}.
 */
final class OperationNames {
  private static final String BASE_PATH = "/api/v1/";
  private static final Map<String, String> RECORDS =
      Map.of("chat", "Message", "dm", "DirectMessage", "im", "DirectMessage");
  private static final Set<String> READING =
      Set.of("get", "list", "search", "sync", "is", "has", "find", "check", "count", "export");

  private final Set<String> taken = new HashSet<>();
  private final List<String> notes;

  private OperationNames(List<String> notes) {
    this.notes = notes;
  }

  static void give(JsonNode contract, List<String> notes) {
    var names = new OperationNames(notes);
    var unnamed = new ArrayList<Operation>();
    var owners = owners(Operation.of(contract));
    names.taken.addAll(owners.keySet());
    for (var operation : Operation.of(contract)) {
      var owner = owners.get(operation.id());
      if (owner == null || owner.tree() != operation.tree()) {
        unnamed.add(operation);
      }
    }
    unnamed.forEach(names::name);
  }

  /** Of several with the same id, the one whose path says so keeps it, else the first. */
  private static Map<String, Operation> owners(List<Operation> operations) {
    var owners = new HashMap<String, Operation>();
    for (var operation : operations) {
      if (NamingCheck.isMethodName(operation.id())) {
        owners.merge(
            operation.id(),
            operation,
            (first, other) -> ofPath(other).equals(other.id()) ? other : first);
      }
    }
    return owners;
  }

  private void name(Operation operation) {
    var name = unused(operation);
    notes.add(
        operation.name()
            + " is named "
            + name
            + ", because its operationId "
            + (operation.id().isEmpty() ? "is missing" : operation.id() + " cannot be its name")
            + "; another name goes into an overlay, target "
            + operation.target());
    ((ObjectNode) operation.tree()).put("operationId", name);
  }

  private String unused(Operation operation) {
    var name = ofPath(operation);
    if (SourceVersion.isKeyword(name) || taken.contains(name)) {
      name = methodName(operation.method().toLowerCase(Locale.ROOT) + operation.path());
    }
    while (!taken.add(name)) {
      name += "Again";
    }
    return name;
  }

  private static String ofPath(Operation operation) {
    var parts = new ArrayList<>(List.of(withoutBase(operation.path()).split("[./]+")));
    var parameters = new ArrayList<String>();
    parts.removeIf(it -> it.startsWith("{") && parameters.add("by " + it));
    parts.removeIf(it -> Names.words(it).isEmpty());
    var phrase =
        parts.isEmpty()
            ? verb(operation.method())
            : phrase(operation.method(), parts.get(0), parts.subList(1, parts.size()));
    return methodName(phrase + " " + String.join(" ", parameters));
  }

  private static String phrase(String method, String group, List<String> action) {
    var words = Names.words(String.join(".", action));
    if (words.isEmpty()) {
      return method.equals("POST") ? group : verb(method) + " " + group;
    }
    if (group.equals("chat") && words.size() > 1) {
      return String.join(" ", words);
    }
    var object = RECORDS.getOrDefault(group, Names.singular(group));
    if (method.equals("POST") || method.equals("GET") && READING.contains(words.get(0))) {
      return words.get(0) + " " + object + " " + String.join(" ", words.subList(1, words.size()));
    }
    return verb(method) + " " + object + " " + String.join(" ", words);
  }

  private static String verb(String method) {
    return switch (method) {
      case "GET", "HEAD" -> "get";
      case "DELETE" -> "delete";
      case "PUT", "PATCH" -> "update";
      default -> method.toLowerCase(Locale.ROOT);
    };
  }

  private static String withoutBase(String path) {
    return path.startsWith(BASE_PATH) ? path.substring(BASE_PATH.length()) : path;
  }

  private static String methodName(String phrase) {
    return Names.decapitalized(Names.ofClass(phrase));
  }
}
