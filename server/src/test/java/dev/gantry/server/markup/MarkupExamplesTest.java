package dev.gantry.server.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Texts and their trees, from the resource files of this package. An example is a line {@code ##
 * name}, the text, a line {@code =>}, and one line of JSON for each node of the root.
 */
class MarkupExamplesTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final MessageMarkup markup =
      new MessageMarkup(
          MarkupOptions.defaults(),
          Clock.fixed(Instant.parse("2025-07-22T12:00:00Z"), ZoneOffset.UTC));

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("examples")
  void shouldTurnTextIntoTree(String file, String name, String text, String tree) {
    String actual =
        markup.parse(text).stream().map(JSON::writeValueAsString).collect(Collectors.joining("\n"));

    assertThat(actual).isEqualTo(tree);
  }

  static Stream<Arguments> examples() {
    return Stream.of("emphasis", "links", "mentions-and-emoji", "blocks", "values")
        .flatMap(
            file ->
                Arrays.stream(read(file + ".txt").split("(?m)^## "))
                    .filter(section -> !section.isBlank())
                    .map(section -> example(file, section)));
  }

  private static Arguments example(String file, String section) {
    String[] nameAndRest = section.split("\n", 2);
    String[] textAndTree = nameAndRest[1].split("\n=>\n", 2);
    return Arguments.of(file, nameAndRest[0], textAndTree[0], textAndTree[1].strip());
  }

  private static String read(String resource) {
    try (InputStream stream = MarkupExamplesTest.class.getResourceAsStream(resource)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
