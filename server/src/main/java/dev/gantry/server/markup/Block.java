package dev.gantry.server.markup;

import java.util.List;
import java.util.Map;

/** A node that stands at the root of the tree, or directly in a quote, spoiler block or list. */
public sealed interface Block extends Node {

  /** One line of text. */
  record Paragraph(List<Inline> value) implements Block {
    public Paragraph {
      value = List.copyOf(value);
    }

    @Override
    public Map<String, Object> toJson() {
      return Node.object("PARAGRAPH", "value", Node.array(value));
    }
  }

  /** A line with nothing but blanks. */
  record LineBreak() implements Block {
    @Override
    public Map<String, Object> toJson() {
      return Node.object("LINE_BREAK");
    }
  }

  /** A whole text of one to three emoji. */
  record BigEmoji(List<Inline.Emoji> value) implements Block {
    public BigEmoji {
      value = List.copyOf(value);
    }

    @Override
    public Map<String, Object> toJson() {
      return Node.object("BIG_EMOJI", "value", Node.array(value));
    }
  }

  /** A heading; {@code level} is 1 to 4 and markup in the text is not parsed. */
  record Heading(int level, String text) implements Block {
    @Override
    public Map<String, Object> toJson() {
      return Node.object(
          "HEADING", "level", level, "value", List.of(new Inline.PlainText(text).toJson()));
    }
  }

  /** Consecutive lines that begin with {@code >}. */
  record Quote(List<Paragraph> value) implements Block {
    public Quote {
      value = List.copyOf(value);
    }

    @Override
    public Map<String, Object> toJson() {
      return Node.object("QUOTE", "value", Node.array(value));
    }
  }

  /** Lines between two lines of {@code ||}. */
  record SpoilerBlock(List<Paragraph> value) implements Block {
    public SpoilerBlock {
      value = List.copyOf(value);
    }

    @Override
    public Map<String, Object> toJson() {
      return Node.object("SPOILER_BLOCK", "value", Node.array(value));
    }
  }

  /** A fenced code block; {@code language} is {@code none} when not given. */
  record Code(String language, List<String> lines) implements Block {
    public Code {
      lines = List.copyOf(lines);
    }

    @Override
    public Map<String, Object> toJson() {
      return Node.object(
          "CODE",
          "language",
          language,
          "value",
          lines.stream()
              .map(line -> Node.object("CODE_LINE", "value", new Inline.PlainText(line).toJson()))
              .toList());
    }
  }

  /** Consecutive lines that begin with {@code - }, or with {@code * }. */
  record UnorderedList(List<ListItem> value) implements Block {
    public UnorderedList {
      value = List.copyOf(value);
    }

    @Override
    public Map<String, Object> toJson() {
      return Node.object("UNORDERED_LIST", "value", Node.array(value));
    }
  }

  /** Consecutive lines that begin with a number and a dot. */
  record OrderedList(List<ListItem> value) implements Block {
    public OrderedList {
      value = List.copyOf(value);
    }

    @Override
    public Map<String, Object> toJson() {
      return Node.object("ORDERED_LIST", "value", Node.array(value));
    }
  }

  /** An item of a list; {@code number} is the number as typed, null in an unordered list. */
  record ListItem(List<Inline> value, Long number) implements Block {
    public ListItem {
      value = List.copyOf(value);
    }

    @Override
    public Map<String, Object> toJson() {
      return number == null
          ? Node.object("LIST_ITEM", "value", Node.array(value))
          : Node.object("LIST_ITEM", "value", Node.array(value), "number", number);
    }
  }

  /** Consecutive lines that begin with {@code - [ ] } or {@code - [x] }. */
  record Tasks(List<Task> value) implements Block {
    public Tasks {
      value = List.copyOf(value);
    }

    @Override
    public Map<String, Object> toJson() {
      return Node.object("TASKS", "value", Node.array(value));
    }
  }

  /** An item of a task list; {@code status} is true when it is ticked. */
  record Task(boolean status, List<Inline> value) implements Block {
    public Task {
      value = List.copyOf(value);
    }

    @Override
    public Map<String, Object> toJson() {
      return Node.object("TASK", "status", status, "value", Node.array(value));
    }
  }

  /** A formula that stands alone, without its delimiters. */
  record Katex(String value) implements Block {
    @Override
    public Map<String, Object> toJson() {
      return Node.object("KATEX", "value", value);
    }
  }
}
