package dev.gantry.client.call;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file on its way to the server, with the name and the media type that it has there. */
public final class FilePart {
  private static final String UNKNOWN = "application/octet-stream";

  private final String name;
  private final String mediaType;
  private final BodyPublisher content;

  private FilePart(String name, String mediaType, BodyPublisher content) {
    this.name = name;
    this.mediaType = mediaType;
    this.content = content;
  }

  /**
   * A file of this machine, by its own name and the media type that the system takes it for. It is
   * read while it is sent, never whole into memory.
   *
   * @throws UncheckedIOException if there is no such file
   */
  public static FilePart of(Path file) {
    try {
      String mediaType = Files.probeContentType(file);
      return new FilePart(
          String.valueOf(file.getFileName()),
          mediaType == null ? UNKNOWN : mediaType,
          BodyPublishers.ofFile(file));
    } catch (FileNotFoundException e) {
      throw new UncheckedIOException("There is no file " + file, e);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  /**
   * A file whose content is in memory.
   *
   * @param mediaType such as {@code text/plain}
   */
  public static FilePart of(String name, String mediaType, byte[] content) {
    return new FilePart(name, mediaType, BodyPublishers.ofByteArray(content));
  }

  String name() {
    return name;
  }

  String mediaType() {
    return mediaType;
  }

  BodyPublisher content() {
    return content;
  }
}
