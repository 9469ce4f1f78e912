package dev.gantry.contract.tests.server;

import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * A documented body of the kind {@code multipart/form-data}. Its {@code file} is the content of a
 * text file {@code minutes.txt}, as the contract's examples describe it.
 */
final class MultipartBody {
  static final String CONTENT_TYPE = "multipart/form-data; boundary=part-of-the-case";

  private static final String BOUNDARY = "--part-of-the-case";

  private MultipartBody() {}

  static String of(JsonNode fields) {
    return fields.properties().stream()
        .map(field -> part(field.getKey(), field.getValue().asString()))
        .collect(Collectors.joining("", "", BOUNDARY + "--\r\n"));
  }

  private static String part(String name, String value) {
    var file = name.equals("file");
    return BOUNDARY
        + "\r\nContent-Disposition: form-data; name=\""
        + name
        + (file ? "\"; filename=\"minutes.txt\"\r\nContent-Type: text/plain" : "\"")
        + "\r\n\r\n"
        + value
        + "\r\n";
  }
}
