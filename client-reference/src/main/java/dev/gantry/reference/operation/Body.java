package dev.gantry.reference.operation;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What an operation is sent as JSON or as a form.
 *
 * @param part the property that nearly the whole request is; empty where there is none
 */
record Body(Document document, String mediaType, JsonNode content, String part) {

  JsonNode schema() {
    return document.resolve(content.path("schema"));
  }

  /** Its properties, and those of the part that stands for all of it. */
  List<Input> inputs() {
    var place = mediaType.startsWith("multipart") ? "form" : "body";
    return inputs(schema(), "", place, part).toList();
  }

  /** The first documented request, or an empty object. */
  JsonNode example() {
    var named = content.path("examples").valueStream().findFirst().map(it -> it.path("value"));
    var only = content.has("example") ? content.path("example") : schema().path("example");
    var example = named.orElse(only);
    return example.isObject() ? example : JsonNodeFactory.instance.objectNode();
  }

  private Stream<Input> inputs(JsonNode schema, String prefix, String place, String opened) {
    var required = schema.path("required").valueStream().map(JsonNode::asString).toList();
    return schema
        .path("properties")
        .propertyStream()
        .flatMap(
            it -> {
              var name = prefix + it.getKey();
              var property = document.resolve(it.getValue());
              var input =
                  new Input(name, place, required.contains(it.getKey()), it.getValue(), property);
              return it.getKey().equals(opened)
                  ? Stream.concat(Stream.of(input), inputs(property, name + ".", place, ""))
                  : Stream.of(input);
            });
  }
}
