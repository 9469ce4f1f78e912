package dev.gantry.client;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;

/**
 * A look at the bytes of an answer for {@code "success":false}, so that the answers without it,
 * which are nearly all, are parsed once and not twice.
 */
final class SuccessFlag {
  private static final byte[] NAME = "\"success\"".getBytes(US_ASCII);
  private static final byte[] END = "\"success\":true}".getBytes(US_ASCII);

  private SuccessFlag() {}

  /** False only where the answer says {@code success:false} nowhere. */
  static boolean mayBeFalse(byte[] json) {
    if (endsWithTrue(json)) {
      return false;
    }
    for (int i = 0; i + NAME.length < json.length; i++) {
      if (json[i] == '"' && matches(json, i) && valueStartsWithF(json, i + NAME.length)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Rocket.Chat says it last. The brace before the end of an object is the object's own, so that
   * nothing else has to be looked at.
   */
  private static boolean endsWithTrue(byte[] json) {
    int start = json.length - END.length;
    return start > 0
        && json[0] == '{'
        && Arrays.equals(json, start, json.length, END, 0, END.length);
  }

  private static boolean matches(byte[] json, int start) {
    for (int i = 1; i < NAME.length; i++) {
      if (json[start + i] != NAME[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean valueStartsWithF(byte[] json, int start) {
    int i = start;
    while (i < json.length && (json[i] == ':' || Character.isWhitespace(json[i]))) {
      i++;
    }
    return i < json.length && json[i] == 'f';
  }
}
