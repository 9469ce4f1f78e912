package dev.gantry.server.file;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A multipart body, put together byte by byte so that a test can send what no library would. */
public final class Multipart {

  public static final String CONTENT_TYPE = "multipart/form-data; boundary=border";

  private final ByteArrayOutputStream body = new ByteArrayOutputStream();

  public Multipart file(String name, String type, byte[] content) {
    text(
        "--border\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n");
    text((type == null ? "" : "Content-Type: " + type + "\r\n") + "\r\n");
    body.writeBytes(content);
    return text("\r\n");
  }

  public Multipart field(String name, String value) {
    return text(
        "--border\r\nContent-Disposition: form-data; name=\""
            + name
            + "\"\r\n\r\n"
            + value
            + "\r\n");
  }

  public byte[] bytes() {
    text("--border--\r\n");
    return body.toByteArray();
  }

  /** A body that breaks off. */
  byte[] brokenOff() {
    return body.toByteArray();
  }

  private Multipart text(String text) {
    body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    return this;
  }
}
