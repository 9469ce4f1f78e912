package dev.gantry.reference.operation;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The answers that refuse a call with one status.
 *
 * @param codes the values of {@code errorType}, or the text where an answer has none
 */
record Failure(String status, List<String> codes) {
  private static final Pattern CODE_AT_THE_END = Pattern.compile("\\[([\\w-]+)]\\s*$");

  static Failure read(String status, JsonNode response) {
    var codes =
        response
            .path("content")
            .valueStream()
            .flatMap(Failure::examples)
            .map(Failure::code)
            .filter(it -> !it.isEmpty())
            .distinct()
            .sorted()
            .toList();
    return new Failure(status, codes);
  }

  private static Stream<JsonNode> examples(JsonNode content) {
    return Stream.concat(
        Stream.of(content.path("example")),
        content.path("examples").valueStream().map(it -> it.path("value")));
  }

  private static String code(JsonNode answer) {
    var type = answer.path("errorType").asString("");
    if (!type.isEmpty()) {
      return Text.code(type);
    }
    var text = answer.path("error").asString(answer.path("message").asString(""));
    var code = CODE_AT_THE_END.matcher(text);
    return code.find() ? Text.code(code.group(1)) : text.isEmpty() ? "" : "“" + text + "”";
  }
}
