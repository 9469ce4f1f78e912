package dev.gantry.client.call;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A body of {@code multipart/form-data}, which can be sent more than once. For one thread. */
public final class MultipartForm {
  private final String boundary = UUID.randomUUID().toString();
  private final List<BodyPublisher> parts = new ArrayList<>();

  MultipartForm() {}

  void add(String name, FilePart file) {
    String head =
        head(name)
            + "; filename=\""
            + quoted(file.name())
            + "\"\r\nContent-Type: "
            + withoutLineBreaks(file.mediaType())
            + "\r\n\r\n";
    parts.add(text(head));
    parts.add(file.content());
    parts.add(text("\r\n"));
  }

  void add(String name, Object value) {
    parts.add(text(head(name) + "\r\n\r\n" + value + "\r\n"));
  }

  /** The header of the body, with the boundary between its parts. */
  public String contentType() {
    return "multipart/form-data; boundary=" + boundary;
  }

  /** The bytes; files are read when they are sent. */
  public BodyPublisher publisher() {
    List<BodyPublisher> all = new ArrayList<>(parts);
    all.add(text("--" + boundary + "--\r\n"));
    return BodyPublishers.concat(all.toArray(BodyPublisher[]::new));
  }

  private String head(String name) {
    return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + quoted(name) + "\"";
  }

  /** As browsers do it: a name can neither end its quotes nor its line. */
  private static String quoted(String name) {
    return name.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String withoutLineBreaks(String mediaType) {
    return mediaType.replaceAll("[\r\n]", " ");
  }

  private static BodyPublisher text(String text) {
    return BodyPublishers.ofByteArray(text.getBytes(UTF_8));
  }
}
