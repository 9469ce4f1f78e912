package dev.gantry.server.store.mongo;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Regular expressions made of what somebody has sent, and which of them the database takes. */
final class Patterns {

  /** A database refuses patterns of 32 KB; nothing that is looked for is so long. */
  private static final int LONGEST = 1_000;

  private Patterns() {}

  /** Whether the text can stand in a pattern; one that cannot is in no record either. */
  static boolean isPossible(String text) {
    return text.length() <= LONGEST
        && text.indexOf('\0') < 0
        && StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }

  /** What is this text and nothing else. */
  static String whole(String text) {
    return beginning(text) + "$";
  }

  /** What begins with this text. */
  static String beginning(String text) {
    return "^" + Pattern.quote(text);
  }
}
