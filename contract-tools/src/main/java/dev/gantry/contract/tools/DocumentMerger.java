package dev.gantry.contract.tools;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts documents together. Two that describe the same thing must agree on it; {@code info} and
 * {@code servers} of the documents are left behind, because the merged contract has its own.
 */
final class DocumentMerger {
  private static final Set<String> OWN_TO_EACH_DOCUMENT =
      Set.of("openapi", "info", "servers", "tags", "paths", "components");

  private final List<String> problems;
  private final Map<String, String> origins = new LinkedHashMap<>();
  private final ObjectNode merged = JsonNodeFactory.instance.objectNode();

  DocumentMerger(List<String> problems) {
    this.problems = problems;
    merged.putNull("openapi");
    merged.putObject("info");
    merged.putArray("servers");
    merged.putArray("tags");
    merged.putObject("paths");
    merged.putObject("components");
  }

  void add(String file, ObjectNode document) {
    addOpenApiVersion(file, document.path("openapi"));
    document.path("tags").forEach(tag -> addTag(file, tag));
    for (var path : document.path("paths").properties()) {
      var into = merged.withObject("/paths").withObjectProperty(path.getKey());
      addEntries(file, "paths " + path.getKey(), path.getValue(), into);
    }
    for (var section : document.path("components").properties()) {
      var into = merged.withObject("/components").withObjectProperty(section.getKey());
      addEntries(file, "components " + section.getKey(), section.getValue(), into);
    }
    for (var other : document.properties()) {
      if (other.getKey().equals("security")) {
        problems.add(file + ": its security would cover other documents; put it on operations");
      } else if (!OWN_TO_EACH_DOCUMENT.contains(other.getKey())) {
        addEntry(file, "document", other.getKey(), other.getValue(), merged);
      }
    }
  }

  ObjectNode merged() {
    return merged;
  }

  private void addOpenApiVersion(String file, JsonNode version) {
    var text = version.asString("");
    if (!text.startsWith("3.0")) {
      problems.add(file + ": is OpenAPI " + text + "; only 3.0 is supported");
    }
    if (merged.path("openapi").asString("").compareTo(text) < 0) {
      merged.put("openapi", text);
    }
  }

  private void addTag(String file, JsonNode tag) {
    var place = "tag " + tag.path("name").asString("");
    var known = origins.putIfAbsent(place, file);
    if (known == null) {
      merged.withArray("/tags").add(tag);
    } else {
      for (var present : merged.path("tags")) {
        if (present.path("name").equals(tag.path("name")) && !present.equals(tag)) {
          problems.add(place + " differs between " + known + " and " + file);
        }
      }
    }
  }

  private void addEntries(String file, String place, JsonNode entries, ObjectNode into) {
    for (var entry : entries.properties()) {
      addEntry(file, place, entry.getKey(), entry.getValue(), into);
    }
  }

  private void addEntry(String file, String place, String key, JsonNode value, ObjectNode into) {
    var known = origins.putIfAbsent(place + " " + key, file);
    if (known == null) {
      into.set(key, value);
    } else if (!into.get(key).equals(value)) {
      problems.add(place + " " + key + " differs between " + known + " and " + file);
    }
  }
}
