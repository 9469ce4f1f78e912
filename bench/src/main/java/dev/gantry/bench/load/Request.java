package dev.gantry.bench.load;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A request, written out once and sent many times. */
public final class Request {

  private final byte[] bytes;

  private Request(String text) {
    bytes = text.getBytes(StandardCharsets.UTF_8);
  }

  /** A request without a body. */
  public static Request get(String path, Map<String, String> headers) {
    return new Request(head("GET", path, headers) + "\r\n");
  }

  /** A request with a JSON body. */
  public static Request post(String path, Map<String, String> headers, String json) {
    int length = json.getBytes(StandardCharsets.UTF_8).length;
    return new Request(
        head("POST", path, headers)
            + "Content-Type: application/json\r\nContent-Length: "
            + length
            + "\r\n\r\n"
            + json);
  }

  byte[] bytes() {
    return bytes;
  }

  private static String head(String method, String path, Map<String, String> headers) {
    StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
    head.append("Host: localhost\r\nAccept: application/json\r\n");
    headers.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
    return head.toString();
  }
}
