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
 * times, and whatever looks like a placeholder. The titles of links are translated. Any text costs
 * linear time.
 */
final class Protection {

  // What begins with a bracket ends before the next one of its kind. A search looks ahead for the
  // end of what begins first, and would do so from each bracket anew.
  private static final String LINK = "(!?\\[)([^\\[\\]\\n]*)(\\]\\([^\\[)\\s]+\\))";
  private static final String TITLED_URL = "(<[^\\s|<>]+\\|)([^<>\\n]+)(>)";
  private static final String URL = "[A-Za-z][A-Za-z0-9+.-]*://[^\\s>]*[^\\s>.,!?;:)\\]'\"*_~]";

  /** Each is looked for at each mention. */
  private static final int MOST_OTHER_NAMES = 500;

  private static final Pattern KEPT =
      Pattern.compile(
          String.join(
              "|",
              "(?s:```.*?```)",
              "`[^`\\n]+`",
              LINK,
              TITLED_URL,
              "<t:[^<>\\s]+>",
              URL,
              "www\\.[^\\s>]*[A-Za-z0-9/]",
              "[A-Za-z0-9_.+-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+",
              "[@#]",
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
    collect(text, otherNames(text), parts);
    return new ProtectedText(merged(parts));
  }

  private static void collect(String text, List<String> otherNames, List<Part> parts) {
    Matcher found = KEPT.matcher(text);
    MentionEnds mentions = new MentionEnds(text, otherNames);
    int done = 0;
    int from = 0;
    while (found.find(from)) {
      char first = text.charAt(found.start());
      int end = first == '@' || first == '#' ? mentions.of(found.start()) : found.end();
      from = Math.max(end, found.start() + 1);
      if (end > found.start()) {
        parts.add(new Part(text.substring(done, found.start()), false));
        done = end;
        keep(text, found, end, otherNames, parts);
      }
    }
    parts.add(new Part(text.substring(done), false));
  }

  private static void keep(
      String text, Matcher found, int end, List<String> otherNames, List<Part> parts) {
    int title = found.group(2) != null ? 2 : 5;
    if (found.group(title) == null) {
      parts.add(new Part(text.substring(found.start(), end), true));
    } else {
      parts.add(new Part(found.group(title - 1), true));
      collect(found.group(title), otherNames, parts);
      parts.add(new Part(found.group(title + 1), true));
    }
  }

  private List<String> otherNames(String text) {
    Mentions mentions = names.mentions(text);
    return Stream.concat(mentions.users().stream(), mentions.channels().stream())
        .map(CharMatcher.anyOf(".:-")::trimTrailingFrom)
        .filter(name -> !name.isEmpty() && MentionEnds.isOther(name))
        .limit(MOST_OTHER_NAMES)
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
