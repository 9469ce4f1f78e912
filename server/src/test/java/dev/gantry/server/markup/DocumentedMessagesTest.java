package dev.gantry.server.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Every message that the source document prints with both its text and its tree. */
class DocumentedMessagesTest {
  private static final Path DOCUMENT = Path.of("..", "api", "messaging.yaml");

  /** Messages whose tree does not belong to their text, by the end of their place. */
  private static final Map<String, String> CONTRADICTIONS =
      Map.of(
          "chat.update/post/responses/200/content/application/json/examples/Example/value/message",
          "the text has six addresses, the tree only four of them");

  private final MessageMarkup markup = new MessageMarkup(MarkupOptions.defaults());

  @ParameterizedTest(name = "{0}")
  @MethodSource("messages")
  void shouldParseAsDocumented(String place, String text, JsonNode tree) {
    JsonNode actual =
        JsonMapper.builder().build().valueToTree(MessageMarkup.toJson(markup.parse(text)));

    if (CONTRADICTIONS.keySet().stream().anyMatch(place::endsWith)) {
      assertThat(actual).as("no contradiction any more").isNotEqualTo(tree);
    } else {
      assertThat(actual).isEqualTo(tree);
    }
  }

  @Test
  void shouldParseTheTextOfTheContradictoryUpdateAsItsTreeShows() {
    String text =
        "Updated list of links! https://google.com https://hola.org/"
            + " https://www.atlassian.com/software/jira http://localhost:3000/";
    JsonNode documented =
        messages()
            .map(Arguments::get)
            .filter(message -> ((String) message[0]).contains("chat.update/post/responses/200"))
            .map(message -> (JsonNode) message[2])
            .findFirst()
            .orElseThrow();

    JsonNode actual =
        JsonMapper.builder().build().valueToTree(MessageMarkup.toJson(markup.parse(text)));

    assertThat(actual).isEqualTo(documented);
  }

  @Test
  void shouldFindEveryDocumentedMessage() {
    assertThat(messages()).hasSizeGreaterThanOrEqualTo(14);
  }

  static Stream<Arguments> messages() {
    return messages("", YAMLMapper.builder().build().readTree(DOCUMENT.toFile()));
  }

  private static Stream<Arguments> messages(String place, JsonNode node) {
    Stream<Arguments> inside =
        node.isArray()
            ? Stream.iterate(0, i -> i < node.size(), i -> i + 1)
                .flatMap(i -> messages(place + "/" + i, node.get(i)))
            : node.properties().stream()
                .flatMap(entry -> messages(place + "/" + entry.getKey(), entry.getValue()));
    return node.path("msg").isString() && node.path("md").isArray()
        ? Stream.concat(
            Stream.of(Arguments.of(place, node.get("msg").asString(), node.get("md"))), inside)
        : inside;
  }
}
