package dev.gantry.contract.tests.server;

import dev.gantry.contract.tests.pairing.FormPart;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Writes the parts of a form. */
final class MultipartBody {
  static final String CONTENT_TYPE = "multipart/form-data; boundary=part-of-the-case";

  private static final String BOUNDARY = "--part-of-the-case";

  private MultipartBody() {}

  static String of(JsonNode fields) {
    return FormPart.of(fields).stream()
        .map(MultipartBody::part)
        .collect(Collectors.joining("", "", BOUNDARY + "--\r\n"));
  }

  private static String part(FormPart part) {
    var file = "; filename=\"" + FormPart.FILE_NAME + "\"\r\nContent-Type: " + FormPart.FILE_TYPE;
    return BOUNDARY
        + "\r\nContent-Disposition: form-data; name=\""
        + part.name()
        + "\""
        + (part.isFile() ? file : "")
        + "\r\n\r\n"
        + part.value()
        + "\r\n";
  }
}
