package dev.gantry.client;

import static java.nio.charset.StandardCharsets.US_ASCII;

/**
 * A look at the bytes of an answer for {@code "success":false}, so that the answers without it,
 * which are nearly all, are parsed once and not twice.
 */
final class SuccessFlag {
  private static final byte[] NAME = "\"success\"".getBytes(US_ASCII);

  private SuccessFlag() {}

  /** False only where the answer says {@code success:false} nowhere. */
  static boolean mayBeFalse(byte[] json) {
    for (int i = 0; i + NAME.length < json.length; i++) {
      if (json[i] == '"' && matches(json, i) && valueStartsWithF(json, i + NAME.length)) {
        return true;
      }
    }
    return false;
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
