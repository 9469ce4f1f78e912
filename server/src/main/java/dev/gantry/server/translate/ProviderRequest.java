package dev.gantry.server.translate;

import com.google.common.net.UrlEscapers;
import java.net.URI;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A request to a provider.
 *
 * @param path with the query
 * @param body to be sent as JSON by POST; null for a GET
 */
record ProviderRequest(URI server, String path, Map<String, String> headers, Object body) {

  static ProviderRequest get(URI server, String path, Map<String, String> headers) {
    return new ProviderRequest(server, path, headers, null);
  }

  static ProviderRequest post(URI server, String path, Map<String, String> headers, Object body) {
    return new ProviderRequest(server, path, headers, body);
  }

  /** The path with parameters. */
  static String query(String path, Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + escape(entry.getValue()))
        .sorted()
        .collect(Collectors.joining("&", path + "?", ""));
  }

  URI uri() {
    return URI.create(server.toString().replaceFirst("/+$", "") + path);
  }

  private static String escape(String value) {
    return UrlEscapers.urlFormParameterEscaper().escape(value);
  }
}
