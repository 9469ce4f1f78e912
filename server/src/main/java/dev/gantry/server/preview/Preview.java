package dev.gantry.server.preview;

import dev.gantry.server.message.MessageUrl;
import java.util.HashMap;
import java.util.Map;

/**
 * What is known about the target of a link.
 *
 * @param meta by Rocket.Chat's names, such as {@code ogTitle}
 * @param headers {@code contentType} and {@code contentLength}, as far as the server gave them
 */
record Preview(Map<String, Object> meta, Map<String, Object> headers) {

  /** For a link that is not followed or has no page. */
  static final Preview NONE = new Preview(Map.of(), Map.of());

  Preview {
    meta = Map.copyOf(meta);
    headers = Map.copyOf(headers);
  }

  boolean isEmpty() {
    return meta.isEmpty() && headers.isEmpty();
  }

  /** Number of characters that it holds, roughly. */
  int size() {
    return meta.values().stream().mapToInt(value -> value.toString().length()).sum();
  }

  /** The link as messages show it. */
  MessageUrl of(String url, Boolean ignoreParse) {
    Map<String, Object> other = new HashMap<>();
    if (!headers.isEmpty()) {
      other.put("headers", headers);
    }
    return new MessageUrl(url, meta, ignoreParse, other);
  }
}
