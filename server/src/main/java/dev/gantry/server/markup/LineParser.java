package dev.gantry.server.markup;

import java.util.List;

/** Reads single lines of a text. */
final class LineParser {
  private final String text;
  private final MarkupOptions options;
  private final TimestampScanner timestamps;

  LineParser(String text, MarkupOptions options, TimestampScanner timestamps) {
    this.text = text;
    this.options = options;
    this.timestamps = timestamps;
  }

  List<Inline> inlines(int from, int end) {
    return parser(from, end).parse();
  }

  /** The nodes of a line, or null when an asterisk of it belongs to no construct. */
  List<Inline> inlinesWithoutAsterisk(int from, int end) {
    InlineParser parser = parser(from, end);
    List<Inline> nodes = parser.parse();
    return parser.hasLiteralAsterisk() ? null : nodes;
  }

  Block.Paragraph paragraph(int from, int end) {
    return new Block.Paragraph(inlines(from, end));
  }

  private InlineParser parser(int from, int end) {
    return new InlineParser(new Line(text, from, end), options, timestamps);
  }
}
