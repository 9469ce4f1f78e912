package dev.gantry.server.translate;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProtectionTest {

  private static final int LONG = 50_000;

  private final Protection protection = new Protection("[0-9a-zA-Z-_.]+");

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '"',
      textBlock =
          """
          Run `mvn verify` first => Run {0} first
          "before\n```\nint i;\n// yes\n```\nafter" => "before\n{0}\nafter"
          Ask @ada, @ben.b and @all. => Ask {0}, {1} and {2}.
          (@ada) knows #general and #dev-ops! => ({0}) knows {1} and {2}!
          write to ada@example.org today => write to {0} today
          a@b and c#d stay words => a@b and c#d stay words
          see https://example.org/a_(b)?c=d#e, then => see {0}, then
          see www.example.org/path. => see {0}.
          [the manual](https://example.org/m) helps => {0}the manual{1} helps
          ![a :cat: here](https://example.org/c.png) => {0}a {1} here{2}
          <https://example.org|our site> is down => {0}our site{1} is down
          "[ ](https://chat.test/x?msg=1) agreed" => "{0} agreed"
          nice :thumbsup: :+1: work => nice {0} work
          meet <t:1700000000:R> please => meet {0} please
          set {0} and { 1 } in the form => set {0} and {1} in the form
          at 10:30:45 o'clock => at 10{0}45 o'clock
          *bold* _and_ ~struck~ => *bold* _and_ ~struck~
          """)
  void shouldSendPlaceholdersForWhatMustStay(String text, String sent) {
    String original = text.replace("\\n", "\n");
    ProtectedText prepared = protection.of(original);

    assertThat(prepared.withPlaceholders()).isEqualTo(sent.replace("\\n", "\n"));
    assertThat(prepared.restore(prepared.withPlaceholders())).contains(original);
    assertThat(prepared.join(prepared.pieces())).isEqualTo(original);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  \n ",
        ":smile:",
        "@ada @ben",
        "`x = 1`",
        "```\nwords in code\n```",
        "https://example.org/words",
        "12 + 30 = 42",
        "👍"
      })
  void shouldFindNothingToTranslateWithoutWords(String text) {
    assertThat(protection.of(text).hasWords()).isFalse();
  }

  @Test
  void shouldKeepNamesOfTheWorkspacesOwnAlphabet() {
    Protection wide = new Protection("[0-9a-zA-Z-_.äöü]+");

    assertThat(wide.of("hallo @jörg, na?").withPlaceholders()).isEqualTo("hallo {0}, na?");
  }

  static Stream<String> hostile() {
    Stream<String> repeated =
        Stream.of(
                "a", "a.", "a@", "@a", "@a ", "@-", "#a", "a@b.c", "a@b.c@", ".c", "www.", "www.a`",
                "a://", "a://:_:", ":a", ":a:", ":-", "{", "{ ", "{1", "`", "`a", "```", "```@a ",
                "[", "[@a ", "[:a: ", "[a](@b", "[a] @b", "[a](b) ", "![", "<", "<a|@b ", "<a|:b: ",
                "<t:@b", "<@a ", "(", " @\n", "@ä ")
            .flatMap(
                part ->
                    Stream.of("", "a@b", "```", "[")
                        .map(start -> start + part.repeat(LONG / part.length())));
    String names = IntStream.range(0, 6_000).mapToObj(i -> "@u" + i).collect(joining(" "));
    return Stream.concat(repeated, Stream.of(names, names.replace("u", "ü")));
  }

  /** So long that a search of quadratic time takes half a minute for one of the worse. */
  @ParameterizedTest
  @MethodSource("hostile")
  void shouldTakeALongHostileTextInItsStride(String hostile) {
    Protection wide = new Protection("[0-9a-zA-Z-_.äöü]+");

    ProtectedText prepared = wide.of(hostile);

    assertThat(prepared.restore(prepared.withPlaceholders()).equals(Optional.of(hostile))).isTrue();
  }
}
