package dev.gantry.server.translate;

import com.google.common.base.CharMatcher;
import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.gantry.server.markup.Mentions;
import dev.gantry.server.markup.MessageScan;
import dev.gantry.server.translate.ProtectedText.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds what must not be translated in a text: code, links, mentions of people and rooms, emoji,
 * times, and whatever looks like a placeholder. The titles of links are translated.
 */
final class Protection {

  private static final String LINK = "(!?\\[)([^\\]\\n]*)(\\]\\([^)\\s]+\\))";
  private static final String TITLED_URL = "(<[^\\s|>]+\\|)([^>\\n]+)(>)";
  private static final String URL = "[A-Za-z][A-Za-z0-9+.-]*://[^\\s>]*[^\\s>.,!?;:)\\]'\"*_~]";
  private static final String MENTION = "[@#](?:[0-9A-Za-z_.:@-]*[0-9A-Za-z_])?";

  private static final Pattern KEPT =
      Pattern.compile(
          String.join(
              "|",
              "(?s:```.*?```)",
              "`[^`\\n]+`",
              LINK,
              TITLED_URL,
              "<t:[^>\\s]+>",
              URL,
              "www\\.[^\\s>]*[A-Za-z0-9/]",
              "[A-Za-z0-9_.+-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+",
              MENTION,
              ":[A-Za-z0-9_+-]+:",
              ProtectedText.PLACEHOLDER));

  private final MessageScan names;

  /**
   * @param nameAlphabet the setting {@code UTF8_User_Names_Validation}
   */
  Protection(String nameAlphabet) {
    this.names = new MessageScan(nameAlphabet);
  }

  ProtectedText of(String text) {
    List<Part> parts = new ArrayList<>();
    collect(text, mentioned(text), parts);
    return new ProtectedText(merged(parts));
  }

  private static void collect(String text, List<String> mentioned, List<Part> parts) {
    Matcher found = KEPT.matcher(text);
    int done = 0;
    int from = 0;
    while (found.find(from)) {
      int end = end(text, found, mentioned);
      from = Math.max(end, found.start() + 1);
      if (end > found.start()) {
        parts.add(new Part(text.substring(done, found.start()), false));
        done = end;
        keep(text, found, end, mentioned, parts);
      }
    }
    parts.add(new Part(text.substring(done), false));
  }

  private static void keep(
      String text, Matcher found, int end, List<String> mentioned, List<Part> parts) {
    int title = found.group(2) != null ? 2 : 5;
    if (found.group(title) == null) {
      parts.add(new Part(text.substring(found.start(), end), true));
    } else {
      parts.add(new Part(found.group(title - 1), true));
      collect(found.group(title), mentioned, parts);
      parts.add(new Part(found.group(title + 1), true));
    }
  }

  /** Where the match ends; at its start where it turns out to be none. */
  private static int end(String text, Matcher found, List<String> mentioned) {
    int start = found.start();
    char first = text.charAt(start);
    if (first != '@' && first != '#') {
      return found.end();
    }
    if (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
      return start;
    }
    int longest =
        mentioned.stream()
            .filter(name -> text.startsWith(name, start + 1))
            .mapToInt(name -> start + 1 + name.length())
            .max()
            .orElse(start);
    return found.end() > start + 1 ? Math.max(longest, found.end()) : longest;
  }

  private List<String> mentioned(String text) {
    Mentions mentions = names.mentions(text);
    return Stream.concat(mentions.users().stream(), mentions.channels().stream())
        .map(CharMatcher.anyOf(".:-")::trimTrailingFrom)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  /** Neighbours become one part: the fewer placeholders, the fewer are lost. */
  private static List<Part> merged(List<Part> parts) {
    List<Part> merged = new ArrayList<>();
    for (Part part : parts) {
      Part last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (part.text().isEmpty()) {
        continue;
      }
      if (last != null && last.kept() && part.kept()) {
        merged.set(merged.size() - 1, new Part(last.text() + part.text(), true));
      } else if (last != null && part.kept() && joins(merged)) {
        String between = merged.remove(merged.size() - 1).text();
        Part before = merged.remove(merged.size() - 1);
        merged.add(new Part(before.text() + between + part.text(), true));
      } else {
        merged.add(part);
      }
    }
    return merged;
  }

  private static boolean joins(List<Part> merged) {
    int last = merged.size() - 1;
    return last > 0 && merged.get(last).text().isBlank() && merged.get(last - 1).kept();
  }
}
