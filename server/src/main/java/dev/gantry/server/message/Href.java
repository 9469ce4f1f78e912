package dev.gantry.server.message;

import dev.gantry.server.core.ApiException;
import java.util.regex.Pattern;

/** What may stand where a client makes a link of it; keeps scripts out. */
final class Href {

  private static final Pattern ABSOLUTE = Pattern.compile("^(https?://|data:|/file-upload/)");
  private static final Pattern RELATIVE = Pattern.compile("^(/|[^/:]+/)[^/].*", Pattern.DOTALL);

  private Href() {}

  static void requireAbsolute(Object value, String key) {
    if (value != null && !ABSOLUTE.matcher(text(value, key)).find()) {
      throw refused();
    }
  }

  static void requireAbsoluteOrRelative(String value) {
    if (value != null
        && !value.isEmpty()
        && !ABSOLUTE.matcher(value).find()
        && !RELATIVE.matcher(value).matches()) {
      throw refused();
    }
  }

  private static String text(Object value, String key) {
    if (value instanceof String text) {
      return text;
    }
    throw JsonType.mismatch(JsonType.STRING, value, " in field " + key);
  }

  private static ApiException refused() {
    return ApiException.plain("Invalid href value provided");
  }
}
