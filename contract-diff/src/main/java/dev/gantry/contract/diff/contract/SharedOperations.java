package dev.gantry.contract.diff.contract;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;

/** The operations that two contracts have in common. */
final class SharedOperations {
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  private SharedOperations() {}

  /** Both forms of each, by method in capitals and path. */
  static Map<String, BothForms> of(JsonNode old, JsonNode revised) {
    var shared = new LinkedHashMap<String, BothForms>();
    each(
        revised,
        (path, method) -> {
          var before = old.path("paths").path(path).path(method);
          if (before.isObject()) {
            shared.put(
                method.toUpperCase(Locale.ROOT) + " " + path,
                new BothForms(before, revised.path("paths").path(path).path(method)));
          }
        });
    return shared;
  }

  private static void each(JsonNode contract, BiConsumer<String, String> operation) {
    for (var path : contract.path("paths").properties()) {
      for (var method : path.getValue().propertyNames()) {
        if (METHODS.contains(method)) {
          operation.accept(path.getKey(), method);
        }
      }
    }
  }

  /** One operation before and after. */
  record BothForms(JsonNode old, JsonNode revised) {

    boolean differIn(String member) {
      return !Objects.equals(old.path(member), revised.path(member));
    }
  }
}
