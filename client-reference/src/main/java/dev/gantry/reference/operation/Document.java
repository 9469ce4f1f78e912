package dev.gantry.reference.operation;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The effective contract. */
record Document(JsonNode root) {
  private static final String FILE = "/dev/gantry/contract/openapi.json";

  static Document read() throws IOException {
    try (var file = Document.class.getResourceAsStream(FILE)) {
      return new Document(JsonMapper.shared().readTree(file));
    }
  }

  /** The node itself, or what it refers to. */
  JsonNode resolve(JsonNode node) {
    return node.has("$ref") ? resolve(root.at(node.path("$ref").stringValue().substring(1))) : node;
  }

  /** The operations of a tag, in the order of their ids. */
  List<Operation> operations(String tag) {
    var found = new ArrayList<Operation>();
    root.path("paths")
        .forEachEntry(
            (path, methods) ->
                methods.forEachEntry(
                    (method, operation) -> {
                      if (operation.at("/tags/0").asString("").equals(tag)) {
                        found.add(new Operation(this, method, path, operation));
                      }
                    }));
    found.sort((one, other) -> one.id().compareTo(other.id()));
    return found;
  }

  /** What the tags are about, by their names: first those that the contract describes. */
  Map<String, String> tags() {
    var tags = new LinkedHashMap<String, String>();
    root.path("tags")
        .forEach(
            it -> tags.put(it.path("name").stringValue(), it.path("description").asString("")));
    root.path("paths")
        .forEach(path -> path.forEach(it -> tags.putIfAbsent(it.at("/tags/0").asString(""), "")));
    tags.remove("");
    return tags;
  }

  /**
   * What a schema is called in words: {@code string}, {@code list of string}, {@code Message}, or
   * the values that it has.
   */
  String typeOf(JsonNode node) {
    var schema = resolve(node);
    if (schema.has("enum")) {
      return schema
          .path("enum")
          .valueStream()
          .map(it -> Text.code(it.asString("")))
          .collect(joining(" or "));
    }
    if (schema.path("type").asString("").equals("array")) {
      return "list of " + typeOf(schema.path("items"));
    }
    if (node.has("$ref") && schema.has("properties")) {
      return Text.lastPart(node.path("$ref").stringValue(), '/');
    }
    return schema.has("title")
        ? schema.path("title").stringValue()
        : schema.path("format").asString("").equals("binary")
            ? "file"
            : schema.path("type").asString("any");
  }
}
