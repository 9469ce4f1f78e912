package dev.gantry.server.sync;

import dev.gantry.server.message.Message;
import java.util.List;

/**
 * What changed in a room.
 *
 * @param updated new and changed messages as they are now
 */
public record RoomChanges(List<Message> updated, List<RemovedMessage> deleted) {

  static final RoomChanges NONE = new RoomChanges(List.of(), List.of());
}
