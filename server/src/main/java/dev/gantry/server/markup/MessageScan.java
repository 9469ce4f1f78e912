package dev.gantry.server.markup;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds in a text what is stored beside it when a message is saved. Code, inline or fenced, is not
 * searched. Instances are immutable; any text costs linear time.
 */
public final class MessageScan {
  private final NameAlphabet names;

  /** A scan with the default name alphabet of Rocket.Chat. */
  public MessageScan() {
    this(NameAlphabet.DEFAULT);
  }

  /**
   * A scan with the name alphabet of a workspace.
   *
   * @param nameAlphabet the setting {@code UTF8_User_Names_Validation}: a character class with a
   *     {@code +}; with anything else the default counts
   */
  public MessageScan(String nameAlphabet) {
    this.names = NameAlphabet.of(nameAlphabet);
  }

  /** The users and rooms mentioned at the start of a line, after white space or after {@code >}. */
  public Mentions mentions(String text) {
    Set<String> users = new LinkedHashSet<>();
    Set<String> channels = new LinkedHashSet<>();
    String visible = CodeSpans.blank(text);
    for (int at = 0; at < visible.length(); at++) {
      char c = visible.charAt(at);
      if ((c == '@' || c == '#') && (at == 0 || precedesMention(visible.charAt(at - 1)))) {
        String name = visible.substring(at + 1, mentionEnd(visible, at + 1, c == '@'));
        if (!name.isEmpty()) {
          (c == '@' ? users : channels).add(name);
        }
      }
    }
    return new Mentions(List.copyOf(users), List.copyOf(channels));
  }

  /**
   * The URLs with a scheme, each once, in order of appearance. Punctuation at the end of a URL is
   * left out; a bare domain is not among them.
   */
  public List<String> urls(String text) {
    return text.contains("://") ? List.copyOf(UrlScanner.urls(CodeSpans.blank(text))) : List.of();
  }

  private int mentionEnd(String text, int from, boolean user) {
    int end = names.nameEnd(text, from, text.length());
    if (end == from) {
      return from;
    }
    end = partEnd(text, end, '@');
    return user ? partEnd(text, end, ':') : end;
  }

  private int partEnd(String text, int from, char separator) {
    if (from < text.length() && text.charAt(from) == separator) {
      int end = names.nameEnd(text, from + 1, text.length());
      return end > from + 1 ? end : from;
    }
    return from;
  }

  private static boolean precedesMention(char c) {
    return c == '>' || Character.isWhitespace(c);
  }
}
