package dev.gantry.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes out of a request what nobody but the server may see. */
final class Redaction {
  private static final String HIDDEN = "***";
  private static final Set<String> HEADERS =
      Set.of(
          "x-auth-token",
          "x-2fa-code",
          "authorization",
          "proxy-authorization",
          "cookie",
          "set-cookie");

  /** A property of JSON whose name says that its value is a secret, whatever the value is. */
  private static final Pattern PROPERTY =
      Pattern.compile(
          "(\"[^\"\\\\]*(?:pass|token|secret|resume|code)[^\"\\\\]*\"\\s*:\\s*)"
              + "(?:\"(?:\\\\.|[^\"\\\\])*+\"|[^\"\\[{,}\\]\\s][^,}\\]]*)",
          Pattern.CASE_INSENSITIVE);

  private Redaction() {}

  static Map<String, String> headers(Map<String, String> headers) {
    Map<String, String> shown = new LinkedHashMap<>();
    headers.forEach((name, value) -> shown.put(name, isSecret(name) ? HIDDEN : value));
    return shown;
  }

  static boolean isSecret(String header) {
    return HEADERS.contains(header.toLowerCase(Locale.ROOT));
  }

  static @Nullable String body(byte @Nullable [] json) {
    return json == null
        ? null
        : PROPERTY.matcher(new String(json, UTF_8)).replaceAll("$1\"" + HIDDEN + "\"");
  }
}
