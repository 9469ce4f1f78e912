package dev.gantry.server.preview;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a link led to, after all redirects.
 *
 * @param contentType the header; empty where there is none
 * @param contentLength the header; empty where there is none
 * @param body at most the first 250,000 bytes, unpacked; empty where only the headers matter
 */
record FetchedPage(WebAddress address, String contentType, String contentLength, byte[] body) {

  /** The media type without parameters. */
  static String mediaType(String contentType) {
    return contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  boolean isHtml() {
    String type = mediaType(contentType);
    return type.isEmpty() || type.equals("text/html") || type.equals("application/xhtml+xml");
  }

  boolean isJson() {
    return mediaType(contentType).matches("(application|text)/([a-z0-9.-]+\\+)?(json|javascript)");
  }

  /** The headers that a message keeps. */
  Map<String, Object> headers() {
    Map<String, Object> headers = new TreeMap<>();
    if (!contentLength.isEmpty()) {
      headers.put("contentLength", contentLength);
    }
    if (!contentType.isEmpty()) {
      headers.put("contentType", contentType);
    }
    return headers;
  }
}
