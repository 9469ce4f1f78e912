package dev.gantry.client;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes out of a request what nobody but the server may see. */
final class Redaction {
  static final String HIDDEN = "***";

  /** Whatever else is sent, a program or a listener has added, and may be a secret of a proxy. */
  private static final Set<String> SHOWN_HEADERS =
      Set.of(
          "accept",
          "accept-language",
          "content-type",
          "traceparent",
          "user-agent",
          "x-2fa-method",
          "x-request-id",
          "x-user-id");

  private Redaction() {}

  static Map<String, String> headers(Map<String, String> headers) {
    Map<String, String> shown = new LinkedHashMap<>();
    headers.forEach((name, value) -> shown.put(name, isShown(name) ? value : HIDDEN));
    return shown;
  }

  static @Nullable String body(String operation, byte @Nullable [] json) {
    return json == null ? null : new RedactedJson(operation).of(json);
  }

  private static boolean isShown(String header) {
    return SHOWN_HEADERS.contains(header.toLowerCase(Locale.ROOT));
  }
}
