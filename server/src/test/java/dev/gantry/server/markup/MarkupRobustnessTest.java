package dev.gantry.server.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for any text, however strange. */
class MarkupRobustnessTest {
  private static final List<String> PIECES =
      List.of(
          "*",
          "_",
          "~",
          "`",
          "[",
          "]",
          "(",
          ")",
          "](",
          "<",
          ">",
          "|",
          "||",
          ":",
          "@",
          "#",
          "!",
          "\\",
          " ",
          "  ",
          "\n",
          "\r\n",
          "a",
          "bc",
          "x.com",
          "http://y.de/z",
          ":smile:",
          "```\n",
          "> ",
          "- ",
          "* ",
          "1. ",
          "# ",
          "- [x] ",
          "é",
          "😀",
          "+",
          "2",
          ".",
          "==",
          "mailto:q@x.com");

  private final MessageMarkup markup = new MessageMarkup(MarkupOptions.defaults());
  private final MessageScan scan = new MessageScan();

  @ParameterizedTest
  @ValueSource(ints = {3, 10, 40, 200})
  void shouldNeverLoseALetter(int pieces) {
    Random random = new Random(pieces);
    for (int i = 0; i < 3_000; i++) {
      String text = randomText(random, pieces);

      String kept =
          Stream.of(MessageMarkup.toJson(markup.parse(text)))
              .map(this::text)
              .collect(Collectors.joining());

      assertThat(letters(kept)).as(text).isEqualTo(letters(text));
    }
  }

  /**
   * In linear time this takes some tenths of a second at most; a parser that looks at every pair of
   * characters would be busy for minutes.
   */
  @ParameterizedTest
  @MethodSource("hostileTexts")
  @Timeout(20)
  void shouldReadALongHostileTextToItsEnd(String beginning, String unit) {
    String text = beginning + unit.repeat(300_000 / unit.length());

    assertThat(markup.parse(text)).isNotEmpty();
    assertThat(scan.urls(text)).isNotNull();
    assertThat(scan.mentions(text)).isNotNull();
  }

  static Stream<Arguments> hostileTexts() {
    Random random = new Random(7);
    Stream<Arguments> repeated =
        Stream.concat(
                Stream.of(
                    "*",
                    "_",
                    "~",
                    "[",
                    ">",
                    "`",
                    "||",
                    "|",
                    "_*_*",
                    "[a](",
                    "[](",
                    "[x](a:b",
                    "<a:",
                    "(a",
                    "@",
                    "a@",
                    "![",
                    "*a _b ~c ",
                    "_ *x_ ",
                    "```\n",
                    "||\n",
                    "> ",
                    "* a*\n",
                    "\\(",
                    "_a",
                    "http://",
                    "x.com ",
                    "[*a](b)*](c.d)",
                    "<a.b",
                    "[[[] [",
                    "+(1",
                    ":a",
                    "* ",
                    "**  "),
                Stream.generate(() -> randomText(random, 6).replace("x.com", "x")).limit(20))
            .map(unit -> Arguments.of("", unit));
    return Stream.concat(repeated, closingMarksThatHideEachOther());
  }

  /** Found by trial: each costs quadratic time when dead ends are not remembered. */
  private static Stream<Arguments> closingMarksThatHideEachOther() {
    return Stream.of(
        Arguments.of("||", "~~__||*a~**a"),
        Arguments.of("||[*a||", "~*a _b**<x:y|__"),
        Arguments.of("<x:y| \\_", "**_**~~_b@a_@a_"),
        Arguments.of("", "*~~:a_b:**_b~<x:y|"));
  }

  private static String randomText(Random random, int pieces) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  /** All text of a tree; of a link that was not typed as such, only the label. */
  private String text(Object json) {
    if (json instanceof List<?> list) {
      return list.stream().map(this::text).collect(Collectors.joining());
    }
    if (!(json instanceof Map<?, ?> node)) {
      return String.valueOf(json);
    }
    if ("LINK".equals(node.get("type")) || "IMAGE".equals(node.get("type"))) {
      Map<?, ?> link = (Map<?, ?>) node.get("value");
      String src = text(link.get("src"));
      String label = text(link.get("label"));
      boolean found = List.of(label, "//" + label, "mailto:" + label).contains(src);
      return found ? src : src + label;
    }
    String language = "CODE".equals(node.get("type")) ? node.get("language") + "" : "";
    Object value = node.containsKey("value") ? node.get("value") : "";
    return (language.equals("none") ? "" : language) + text(value);
  }

  /**
   * Some letters in order of the alphabet; other letters may belong to a mark or to {@code
   * mailto:}.
   */
  private static String letters(String text) {
    return text.chars()
        .filter(c -> "bcdzé".indexOf(c) >= 0)
        .sorted()
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }
}
