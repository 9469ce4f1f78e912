package dev.gantry.contract.tests.pairing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** Writes path and query with everything encoded that needs it. */
final class RequestTarget {
  private RequestTarget() {}

  static String of(PairedRequest request) {
    var path = request.operation().path();
    for (var variable : request.path().entrySet()) {
      path = path.replace("{" + variable.getKey() + "}", encoded(variable.getValue()));
    }
    if (request.query().isEmpty()) {
      return path;
    }
    return request.query().entrySet().stream()
        .map(it -> encoded(it.getKey()) + "=" + encoded(it.getValue()))
        .collect(Collectors.joining("&", path + "?", ""));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
