package dev.gantry.client;

import java.net.URI;
import java.net.URISyntaxException;

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

  URI resolve(String pathAndQuery) {
    return URI.create(value + pathAndQuery);
  }
}
