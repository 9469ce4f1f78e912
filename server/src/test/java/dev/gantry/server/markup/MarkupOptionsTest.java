package dev.gantry.server.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MarkupOptionsTest {
  private static final MarkupOptions NOTHING =
      new MarkupOptions(false, false, false, false, Set.of());

  @Test
  void shouldLeaveOptionalConstructsAsTextWhenSwitchedOff() {
    String text = "color:#fff \\(x\\) $y$ :) wiki.corp";

    assertThat(new MessageMarkup(NOTHING).parse(text)).isEqualTo(paragraph(plain(text)));
  }

  @Test
  void shouldReadFormulasBetweenDollars() {
    MessageMarkup markup =
        new MessageMarkup(new MarkupOptions(false, true, false, false, Set.of()));

    assertThat(markup.parse("so $y$"))
        .isEqualTo(paragraph(plain("so "), new Inline.InlineKatex("y")));
    assertThat(markup.parse("$$\ny\n$$")).isEqualTo(List.of(new Block.Katex("\ny\n")));
  }

  @Test
  void shouldLinkDomainsOfTheWorkspace() {
    MessageMarkup markup =
        new MessageMarkup(new MarkupOptions(false, false, false, false, Set.of("Corp")));

    assertThat(markup.parse("wiki.corp"))
        .isEqualTo(paragraph(Inline.Link.of("//wiki.corp", "wiki.corp")));
  }

  @Test
  void shouldEndLinesAtCarriageReturnsToo() {
    assertThat(new MessageMarkup(NOTHING).parse("a\r\nb\rc"))
        .isEqualTo(
            List.of(
                new Block.Paragraph(List.of(plain("a"))),
                new Block.Paragraph(List.of(plain("b"))),
                new Block.Paragraph(List.of(plain("c")))));
  }

  @Test
  void shouldHaveNoNodesForAnEmptyText() {
    assertThat(new MessageMarkup(NOTHING).parse("")).isEmpty();
  }

  private static Inline plain(String text) {
    return new Inline.PlainText(text);
  }

  private static List<Node> paragraph(Inline... value) {
    return List.of(new Block.Paragraph(List.of(value)));
  }
}
