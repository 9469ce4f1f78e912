package dev.gantry.server.markup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A node inside a line of text. */
public sealed interface Inline extends Node {

  /** Text without meaning of its own. */
  record PlainText(String value) implements Inline {
    @Override
    public Map<String, Object> toJson() {
      return Node.object("PLAIN_TEXT", "value", value);
    }
  }

  /** {@code *text*} or {@code **text**}. */
  record Bold(List<Inline> value) implements Inline {
    public Bold {
      value = List.copyOf(value);
    }

    @Override
    public Map<String, Object> toJson() {
      return Node.object("BOLD", "value", Node.array(value));
    }
  }

  /** {@code _text_} or {@code __text__}. */
  record Italic(List<Inline> value) implements Inline {
    public Italic {
      value = List.copyOf(value);
    }

    @Override
    public Map<String, Object> toJson() {
      return Node.object("ITALIC", "value", Node.array(value));
    }
  }

  /** {@code ~text~} or {@code ~~text~~}. */
  record Strike(List<Inline> value) implements Inline {
    public Strike {
      value = List.copyOf(value);
    }

    @Override
    public Map<String, Object> toJson() {
      return Node.object("STRIKE", "value", Node.array(value));
    }
  }

  /** {@code ||text||}. */
  record Spoiler(List<Inline> value) implements Inline {
    public Spoiler {
      value = List.copyOf(value);
    }

    @Override
    public Map<String, Object> toJson() {
      return Node.object("SPOILER", "value", Node.array(value));
    }
  }

  /** Code between two backticks. */
  record InlineCode(String text) implements Inline {
    @Override
    public Map<String, Object> toJson() {
      return Node.object("INLINE_CODE", "value", plain(text));
    }
  }

  /** A link, typed as such or found in the text. */
  record Link(String src, List<Inline> label) implements Inline {
    public Link {
      label = List.copyOf(label);
    }

    /** A link whose label is plain text. */
    static Link of(String src, String label) {
      return new Link(src, List.of(new PlainText(label)));
    }

    @Override
    public Map<String, Object> toJson() {
      Map<String, Object> value = new LinkedHashMap<>();
      value.put("src", plain(src));
      value.put("label", Node.array(label));
      return Node.object("LINK", "value", value);
    }
  }

  /** {@code ![label](src)}. */
  record Image(String src, String label) implements Inline {
    @Override
    public Map<String, Object> toJson() {
      Map<String, Object> value = new LinkedHashMap<>();
      value.put("src", plain(src));
      value.put("label", plain(label));
      return Node.object("IMAGE", "value", value);
    }
  }

  /** {@code @name}; nobody has checked that such a user exists. */
  record MentionUser(String name) implements Inline {
    @Override
    public Map<String, Object> toJson() {
      return Node.object("MENTION_USER", "value", plain(name));
    }
  }

  /** {@code #name}; nobody has checked that such a room exists. */
  record MentionChannel(String name) implements Inline {
    @Override
    public Map<String, Object> toJson() {
      return Node.object("MENTION_CHANNEL", "value", plain(name));
    }
  }

  /** {@code color:#rgb[a]}; each component is 0 to 255. */
  record Color(int r, int g, int b, int a) implements Inline {
    @Override
    public Map<String, Object> toJson() {
      Map<String, Object> value = new LinkedHashMap<>();
      value.put("r", r);
      value.put("g", g);
      value.put("b", b);
      value.put("a", a);
      return Node.object("COLOR", "value", value);
    }
  }

  /** A formula inside a line, without its delimiters. */
  record InlineKatex(String value) implements Inline {
    @Override
    public Map<String, Object> toJson() {
      return Node.object("INLINE_KATEX", "value", value);
    }
  }

  /** A moment, in seconds since 1970, and how to show it: one of {@code t T d D f F R}. */
  record Timestamp(long seconds, char format) implements Inline {
    @Override
    public Map<String, Object> toJson() {
      Map<String, Object> value = new LinkedHashMap<>();
      value.put("timestamp", Long.toString(seconds));
      value.put("format", String.valueOf(format));
      return Node.object("TIMESTAMP", "value", value);
    }
  }

  /**
   * An emoji: a character ({@code unicode}), or a name ({@code shortCode}) with the text that stood
   * for it ({@code text}: the name itself, or an emoticon). What is not used is null.
   */
  record Emoji(String text, String shortCode, String unicode) implements Inline {
    static Emoji ofShortCode(String name) {
      return new Emoji(name, name, null);
    }

    static Emoji ofEmoticon(String emoticon, String shortCode) {
      return new Emoji(emoticon, shortCode, null);
    }

    static Emoji ofUnicode(String unicode) {
      return new Emoji(null, null, unicode);
    }

    /** The emoji as it was typed. */
    String typed() {
      if (unicode != null) {
        return unicode;
      }
      return text.equals(shortCode) ? ":" + text + ":" : text;
    }

    @Override
    public Map<String, Object> toJson() {
      return unicode != null
          ? Node.object("EMOJI", "unicode", unicode)
          : Node.object("EMOJI", "value", plain(text), "shortCode", shortCode);
    }
  }

  private static Map<String, Object> plain(String text) {
    return new PlainText(text).toJson();
  }
}
