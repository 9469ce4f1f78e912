package dev.gantry.server.export;

import dev.gantry.server.room.Room;

/** What people call a room. */
final class RoomTitle {

  private RoomTitle() {}

  static String of(Room room) {
    if (room.fname() != null && !room.fname().isBlank()) {
      return room.fname();
    }
    if (room.name() != null) {
      return room.name();
    }
    // A room of direct messages has no name, only people.
    return room.usernames() == null || room.usernames().isEmpty()
        ? room.id()
        : String.join(", ", room.usernames());
  }
}
