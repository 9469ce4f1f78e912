package dev.gantry.server.export;

import dev.gantry.server.message.Message;
import java.time.Instant;
import java.util.function.Consumer;

/** Goes through the messages of a room, however many there are. */
public interface MessageExportStore {

  /**
   * Hands over the messages of a room by their time, each once and hidden ones included, and keeps
   * only a small part of them in memory. What is written meanwhile may be among them or not; nobody
   * waits for a slow reader.
   *
   * @param from the first moment that counts
   * @param until the first moment that counts no more
   */
  void each(String roomId, Instant from, Instant until, Consumer<Message> reader);
}
