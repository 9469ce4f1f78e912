package dev.gantry.contract.tests.pairing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The entries of all pairing files.
 *
 * @param every what all cases of an operation share, by endpoint
 * @param entries by case id
 * @param problems of the files themselves, one line each
 */
record PairingFiles(Map<String, Recipe> every, Map<String, Recipe> entries, List<String> problems) {
  private static final String EVERY = "every";

  static PairingFiles of(Map<String, JsonNode> files) {
    var every = new LinkedHashMap<String, Recipe>();
    var entries = new LinkedHashMap<String, Recipe>();
    var problems = new ArrayList<String>();
    files.forEach(
        (file, tree) -> {
          for (var operation : tree.properties()) {
            for (var entry : operation.getValue().properties()) {
              var id = operation.getKey() + "/" + entry.getKey();
              var recipe = new RecipeReader(file + ": " + id, problems).read(entry.getValue());
              var target = entry.getKey().equals(EVERY) ? every : entries;
              var key = entry.getKey().equals(EVERY) ? operation.getKey() : id;
              if (target.put(key, recipe) != null) {
                problems.add(file + ": " + id + " is paired twice");
              }
            }
          }
        });
    return new PairingFiles(every, entries, problems);
  }
}
