package dev.gantry.server.markup;

import java.util.ArrayList;
import java.util.List;

/** Splits a text into blocks. What begins no other block is a paragraph of one line. */
final class BlockParser {
  private static final String SPOILER = "||";
  private static final int DEEPEST_HEADING = 4;

  private final String text;
  private final LineParser lines;
  private final ListScanner lists;
  private final KatexBlockScanner katex;
  private final List<Block> blocks = new ArrayList<>();

  BlockParser(String text, MarkupOptions options, TimestampScanner timestamps) {
    this.text = text;
    this.lines = new LineParser(text, options, timestamps);
    this.lists = new ListScanner(text, lines);
    this.katex = new KatexBlockScanner(text, options);
  }

  List<Block> parse() {
    int at = 0;
    while (at < text.length()) {
      int end = block(at);
      at = end > at ? end : paragraph(at);
    }
    return blocks;
  }

  private int block(int at) {
    char c = text.charAt(at);
    return switch (c) {
      case '>' -> quote(at);
      case '|' -> spoiler(at);
      case '`' -> CodeBlockScanner.scan(text, at, blocks);
      case '#' -> heading(at);
      case '\\', '$' -> katex.scan(at, blocks);
      case ' ', '\t', '\n', '\r' -> lineBreak(at);
      case '-', '*', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> lists.scan(at, blocks);
      default -> at;
    };
  }

  private int paragraph(int at) {
    int end = LineEnds.lineEnd(text, at);
    blocks.add(lines.paragraph(at, end));
    return LineEnds.next(text, end);
  }

  private int lineBreak(int at) {
    int end = LineEnds.skipBlanks(text, at);
    if (!LineEnds.isAt(text, end)) {
      return at;
    }
    blocks.add(new Block.LineBreak());
    return LineEnds.next(text, end);
  }

  private int heading(int at) {
    int level = 0;
    while (level < DEEPEST_HEADING && text.startsWith("#", at + level)) {
      level++;
    }
    int content = LineEnds.skipBlanks(text, at + level);
    int end = LineEnds.lineEnd(text, content);
    if (content == at + level || content == end) {
      return at;
    }
    blocks.add(new Block.Heading(level, text.substring(content, end)));
    return end;
  }

  private int quote(int from) {
    List<Block.Paragraph> quoted = new ArrayList<>();
    int at = from;
    while (text.startsWith(">", at)) {
      int content = LineEnds.skipBlanks(text, at + 1);
      if (content == text.length()) {
        break;
      }
      int end = LineEnds.lineEnd(text, content);
      quoted.add(content == end ? emptyParagraph() : lines.paragraph(content, end));
      at = LineEnds.next(text, end);
    }
    if (!quoted.isEmpty()) {
      blocks.add(new Block.Quote(quoted));
    }
    return at;
  }

  private int spoiler(int from) {
    int at = from + SPOILER.length();
    if (!text.startsWith(SPOILER, from) || !LineEnds.isAt(text, at)) {
      return from;
    }
    List<int[]> hidden = new ArrayList<>();
    at = LineEnds.next(text, at);
    while (at < text.length() && !text.startsWith(SPOILER, at) && !LineEnds.isAt(text, at)) {
      int end = LineEnds.lineEnd(text, at);
      hidden.add(new int[] {at, end});
      at = LineEnds.next(text, end);
    }
    int close = LineEnds.isAt(text, at) ? LineEnds.next(text, at) : at;
    if (hidden.isEmpty() || !text.startsWith(SPOILER, close)) {
      return from;
    }
    blocks.add(
        new Block.SpoilerBlock(
            hidden.stream().map(line -> lines.paragraph(line[0], line[1])).toList()));
    return close + SPOILER.length();
  }

  private static Block.Paragraph emptyParagraph() {
    return new Block.Paragraph(List.of(new Inline.PlainText("")));
  }
}
