package dev.gantry.server.message;

import dev.gantry.server.room.Subscription;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of one message, held against those that members want to be called by. A word counts
 * whatever its case where nothing that belongs to a word touches it, and not as the name of an
 * emoji ({@code :word:}).
 */
final class Highlights {

  /** A longer list would make every message in the member's rooms dear for everybody. */
  private static final int MOST = 100;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

  private final String text;
  private final Set<String> words = new HashSet<>();

  Highlights(String text) {
    this.text = text.toLowerCase(Locale.ROOT);
    Matcher matcher = WORD.matcher(this.text);
    while (matcher.find()) {
      if (!isEmoji(matcher.start(), matcher.end())) {
        words.add(matcher.group());
      }
    }
  }

  /** Ids of the members whose words stand in the message, without its author. */
  static Set<String> called(Message message, List<Subscription> memberships) {
    if (memberships.isEmpty() || message.text().isEmpty()) {
      return Set.of();
    }
    Highlights highlights = new Highlights(message.text());
    return memberships.stream()
        .filter(membership -> !membership.user().id().equals(message.author().id()))
        .filter(membership -> highlights.haveAnyOf(membership.highlights()))
        .map(membership -> membership.user().id())
        .collect(Collectors.toSet());
  }

  /** Whether one of the first hundred is in the message. */
  boolean haveAnyOf(List<String> wanted) {
    return wanted.stream().limit(MOST).anyMatch(this::have);
  }

  private boolean have(String wanted) {
    String words = wanted.strip().toLowerCase(Locale.ROOT);
    return WORD.matcher(words).matches() ? this.words.contains(words) : haveSeveral(words);
  }

  private boolean haveSeveral(String wanted) {
    if (wanted.isEmpty()) {
      return false;
    }
    int start = text.indexOf(wanted);
    while (start >= 0) {
      int end = start + wanted.length();
      if (isFree(start, end) && !isEmoji(start, end)) {
        return true;
      }
      start = text.indexOf(wanted, start + 1);
    }
    return false;
  }

  private boolean isFree(int start, int end) {
    return (start == 0 || !isOfWord(text.codePointBefore(start)))
        && (end == text.length() || !isOfWord(text.codePointAt(end)));
  }

  private boolean isEmoji(int start, int end) {
    return start > 0
        && end < text.length()
        && text.charAt(start - 1) == ':'
        && text.charAt(end) == ':';
  }

  private static boolean isOfWord(int codePoint) {
    return WORD.matcher(Character.toString(codePoint)).matches();
  }
}
