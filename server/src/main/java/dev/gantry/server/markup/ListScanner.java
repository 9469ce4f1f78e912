package dev.gantry.server.markup;

import java.util.ArrayList;
import java.util.List;

/** Task lists, ordered and unordered lists: consecutive lines that begin alike. */
final class ListScanner {
  private static final int MOST_DIGITS = 15;

  private final String text;
  private final LineParser lines;

  ListScanner(String text, LineParser lines) {
    this.text = text;
    this.lines = lines;
  }

  /** Reads a list at a place; returns its end, or the place itself when there is none. */
  int scan(int from, List<Block> out) {
    char c = text.charAt(from);
    if (Chars.isDigit(c)) {
      return ordered(from, out);
    }
    int end = c == '-' ? tasks(from, out) : from;
    return end > from ? end : unordered(c, from, out);
  }

  private int tasks(int from, List<Block> out) {
    List<Block.Task> tasks = new ArrayList<>();
    int at = from;
    while (text.startsWith("- [x]", at) || text.startsWith("- [ ]", at)) {
      int content = content(at + 5);
      if (content < 0) {
        break;
      }
      int end = LineEnds.lineEnd(text, content);
      tasks.add(new Block.Task(text.charAt(at + 3) == 'x', lines.inlines(content, end)));
      at = LineEnds.next(text, end);
    }
    if (!tasks.isEmpty()) {
      out.add(new Block.Tasks(tasks));
    }
    return at;
  }

  private int ordered(int from, List<Block> out) {
    List<Block.ListItem> items = new ArrayList<>();
    int at = from;
    while (true) {
      int dot = Chars.digitsEnd(text, at, text.length());
      if (dot == at || dot - at > MOST_DIGITS || !text.startsWith(".", dot)) {
        break;
      }
      int content = content(dot + 1);
      if (content < 0) {
        break;
      }
      int end = LineEnds.lineEnd(text, content);
      long number = Long.parseLong(text, at, dot, 10);
      items.add(new Block.ListItem(lines.inlines(content, end), number));
      at = LineEnds.next(text, end);
    }
    if (!items.isEmpty()) {
      out.add(new Block.OrderedList(items));
    }
    return at;
  }

  private int unordered(char mark, int from, List<Block> out) {
    List<Block.ListItem> items = new ArrayList<>();
    int at = from;
    while (at < text.length() && text.charAt(at) == mark) {
      int content = content(at + 1);
      if (content < 0) {
        break;
      }
      int end = LineEnds.lineEnd(text, content);
      List<Inline> nodes =
          mark == '*' ? lines.inlinesWithoutAsterisk(content, end) : lines.inlines(content, end);
      if (nodes == null) {
        break;
      }
      items.add(new Block.ListItem(nodes, null));
      at = LineEnds.next(text, end);
    }
    if (!items.isEmpty()) {
      out.add(new Block.UnorderedList(items));
    }
    return at;
  }

  /** Where the content of an item begins whose mark has ended, or -1 when there is none. */
  private int content(int markEnd) {
    int at = LineEnds.skipBlanks(text, markEnd);
    return at > markEnd && at < text.length() && !LineEnds.isAt(text, at) ? at : -1;
  }
}
