package dev.gantry.server.store;

import dev.gantry.server.message.Message;
import dev.gantry.server.message.MessageBuilder;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** A message that was taken out, as it was before. */
public record RemovedMessage(Message message, Instant removedAt) {

  private static final Set<String> OF_THE_REMOVAL = Set.of("_deletedAt", "__collection__");

  /**
   * A removed message as it is read from where removed records of all kinds are kept.
   *
   * @param kept may have the fields that a record gets there
   */
  public static RemovedMessage of(Message kept, Instant removedAt) {
    Map<String, Object> other = new HashMap<>(kept.other() == null ? Map.of() : kept.other());
    other.keySet().removeAll(OF_THE_REMOVAL);
    return new RemovedMessage(MessageBuilder.builder(kept).other(other).build(), removedAt);
  }
}
