package dev.gantry.client.call;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;

/** A parameter of an address's query, as it reads before it is encoded. */
public record QueryParameter(String name, String value) {

  String encoded() {
    return encode(name) + "=" + encode(value);
  }

  static String encode(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }
}
