package dev.gantry.server.message;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;

/** Changes messages as they are now, whatever others did to them meanwhile. In a unit of work. */
final class LatestMessages {

  private final MessageStore messages;
  private final LastMessageMirror lastMessage;
  private final Clock clock;

  LatestMessages(MessageStore messages, LastMessageMirror lastMessage, Clock clock) {
    this.messages = messages;
    this.lastMessage = lastMessage;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /**
   * Stores what the change makes of the message; an empty change stores nothing. A message that has
   * gone is left alone.
   */
  void change(String messageId, Function<Message, Optional<Message>> change) {
    messages.findById(messageId).flatMap(change).ifPresent(this::save);
  }

  /** Stores a message that was read in this unit of work and changed. */
  void save(Message changed) {
    Instant now = now();
    Message stamped = messages.update(MessageBuilder.builder(changed).updatedAt(now).build());
    lastMessage.refresh(stamped, now);
  }
}
