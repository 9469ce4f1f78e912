package dev.gantry.client;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;

/** The address of a server, with the path it lives under but without a slash at its end. */
record BaseUrl(String value) {

  static BaseUrl parse(String text) {
    URI uri;
    try {
      uri = new URI(text.strip());
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("Not an address: " + text, e);
    }
    if (uri.getRawUserInfo() != null) {
      throw new IllegalArgumentException("The base URL must not hold a user; use login or token");
    }
    boolean http =
        "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
    if (!http
        || uri.getHost() == null
        || uri.getRawQuery() != null
        || uri.getRawFragment() != null) {
      throw new IllegalArgumentException(
          "The base URL must look like https://chat.example.com, not like " + text);
    }
    return new BaseUrl(uri.toString().replaceAll("/+$", ""));
  }

  /**
   * HTTP/2 where TLS can agree on it. Without TLS the JDK would ask for it with an {@code Upgrade}
   * header, which servers with web sockets, Rocket.Chat among them, may take for the start of one.
   */
  HttpClient.Version httpVersion() {
    return value.regionMatches(true, 0, "https:", 0, 6)
        ? HttpClient.Version.HTTP_2
        : HttpClient.Version.HTTP_1_1;
  }

  URI resolve(String pathAndQuery) {
    return URI.create(value + pathAndQuery);
  }
}
