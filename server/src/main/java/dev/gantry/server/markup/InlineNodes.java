package dev.gantry.server.markup;

import dev.gantry.server.markup.Inline.Emoji;
import dev.gantry.server.markup.Inline.PlainText;
import java.util.ArrayList;
import java.util.List;

/** Collects the nodes of a line: neighbouring text becomes one node, glued emoji become text. */
final class InlineNodes {
  private final List<Inline> nodes = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private boolean hasNamedEmoji;

  void text(String source, int from, int to) {
    text.append(source, from, to);
  }

  void text(String value) {
    text.append(value);
  }

  void node(Inline node) {
    if (node instanceof PlainText plain) {
      text.append(plain.value());
      return;
    }
    flush();
    nodes.add(node);
    hasNamedEmoji |= node instanceof Emoji emoji && emoji.unicode() == null;
  }

  void nodes(List<Inline> more) {
    more.forEach(this::node);
  }

  boolean isEmpty() {
    return nodes.isEmpty() && text.isEmpty();
  }

  /** The nodes collected. Nothing may be added afterwards. */
  List<Inline> finish() {
    flush();
    if (!hasNamedEmoji) {
      return nodes;
    }
    InlineNodes joined = new InlineNodes();
    for (int i = 0; i < nodes.size(); i++) {
      Inline node = nodes.get(i);
      if (node instanceof Emoji emoji && emoji.unicode() == null && isGlued(i)) {
        joined.text(emoji.typed());
      } else {
        joined.node(node);
      }
    }
    joined.flush();
    return joined.nodes;
  }

  private boolean isGlued(int index) {
    return index > 0 && gluesAtEnd(nodes.get(index - 1))
        || index + 1 < nodes.size() && gluesAtStart(nodes.get(index + 1));
  }

  private static boolean gluesAtEnd(Inline node) {
    return node instanceof Emoji
        || node instanceof PlainText plain
            && !Character.isWhitespace(plain.value().charAt(plain.value().length() - 1));
  }

  private static boolean gluesAtStart(Inline node) {
    return node instanceof Emoji
        || node instanceof PlainText plain && !Character.isWhitespace(plain.value().charAt(0));
  }

  private void flush() {
    if (!text.isEmpty()) {
      nodes.add(new PlainText(text.toString()));
      text.setLength(0);
    }
  }
}
