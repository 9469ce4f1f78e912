package dev.gantry.client.sync;

import dev.gantry.client.model.Message;
import java.util.List;

/**
 * What happened in a room between two looks at it.
 *
 * @param created messages that are new, in the order of their sending as far as the server knows it
 * @param changed messages as they are now that were edited, reacted to, pinned or answered
 * @param deleted messages that are gone, of which the server tells no more than the id and the time
 */
public record RoomUpdates(List<Message> created, List<Message> changed, List<Message> deleted) {

  /** Whether nothing happened. */
  public boolean isEmpty() {
    return created.isEmpty() && changed.isEmpty() && deleted.isEmpty();
  }
}
