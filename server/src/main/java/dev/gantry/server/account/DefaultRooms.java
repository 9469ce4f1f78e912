package dev.gantry.server.account;

import dev.gantry.server.room.Memberships;
import dev.gantry.server.room.Room;
import dev.gantry.server.room.RoomStore;
import dev.gantry.server.room.SystemMessages;
import dev.gantry.server.user.User;
import java.time.Instant;

/** The rooms that everybody joins. */
public final class DefaultRooms {

  private final RoomStore rooms;
  private final Memberships memberships;
  private final SystemMessages systemMessages;

  public DefaultRooms(RoomStore rooms, Memberships memberships, SystemMessages systemMessages) {
    this.rooms = rooms;
    this.memberships = memberships;
    this.systemMessages = systemMessages;
  }

  /** Lets the user join and announces it in each room. Called inside a unit of work. */
  void join(User user, Instant now) {
    for (Room room : rooms.defaultRooms()) {
      if (memberships.join(room, user, now)) {
        systemMessages.write(room, "uj", user.username(), user, now);
      }
    }
  }
}
