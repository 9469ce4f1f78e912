package dev.gantry.client.transport;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import org.jspecify.annotations.Nullable;

/** What a request brings along. It may be sent more than once. */
public final class TransportBody {
  private final String mediaType;
  private final BodyPublisher publisher;
  private final byte @Nullable [] json;

  private TransportBody(String mediaType, BodyPublisher publisher, byte @Nullable [] json) {
    this.mediaType = mediaType;
    this.publisher = publisher;
    this.json = json;
  }

  /** JSON that is in memory. */
  public static TransportBody json(byte[] json) {
    return new TransportBody("application/json", BodyPublishers.ofByteArray(json), json);
  }

  /** Any bytes, which are read while they are sent. */
  public static TransportBody of(String mediaType, BodyPublisher publisher) {
    return new TransportBody(mediaType, publisher, null);
  }

  /** The value of the header {@code Content-Type}. */
  public String mediaType() {
    return mediaType;
  }

  /** The bytes, for whoever sends them. */
  public BodyPublisher publisher() {
    return publisher;
  }

  /** The bytes where they are JSON, or null. */
  public byte @Nullable [] json() {
    return json;
  }
}
