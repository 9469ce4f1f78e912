package dev.gantry.contract.tools;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Renames the component schemas whose names are no class names, and the references to them. */
final class ComponentNames {
  private static final String PREFIX = "#/components/schemas/";

  private ComponentNames() {}

  static void give(ObjectNode contract, List<String> notes) {
    if (!(contract.path("components").path("schemas") instanceof ObjectNode schemas)) {
      return;
    }
    Map<String, String> renamed = new HashMap<>();
    for (var name : new ArrayList<>(schemas.propertyNames())) {
      if (NamingCheck.problemOfSchemaName(name).isPresent()) {
        var className = Names.ofClass(name);
        while (schemas.has(className)) {
          className += "Record";
        }
        schemas.set(className, schemas.remove(name));
        renamed.put(PREFIX + pointer(name), PREFIX + className);
        notes.add(
            "schema "
                + name
                + " is named "
                + className
                + " in Java; another name is a schema of an overlay with a $ref in its place");
      }
    }
    if (!renamed.isEmpty()) {
      follow(contract, renamed);
    }
  }

  private static void follow(JsonNode node, Map<String, String> renamed) {
    if (References.isReference(node)) {
      var other = renamed.get(node.get("$ref").stringValue());
      if (other != null) {
        ((ObjectNode) node).put("$ref", other);
      }
    }
    node.forEach(child -> follow(child, renamed));
  }

  private static String pointer(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
