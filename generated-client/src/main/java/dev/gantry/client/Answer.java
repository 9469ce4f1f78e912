package dev.gantry.client;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** What came back, whole but not yet read. */
record Answer(Outgoing question, int status, HttpHeaders headers, byte[] body) {

  static Answer of(Outgoing question, HttpResponse<byte[]> response) {
    return new Answer(question, response.statusCode(), response.headers(), response.body());
  }

  boolean isSuccess() {
    return status / 100 == 2;
  }

  String text() {
    return new String(body, StandardCharsets.UTF_8);
  }
}
