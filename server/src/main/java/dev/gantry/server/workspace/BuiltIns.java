package dev.gantry.server.workspace;

import dev.gantry.server.permission.Roles;
import dev.gantry.server.room.Room;
import dev.gantry.server.room.RoomBuilder;
import dev.gantry.server.room.RoomStore;
import dev.gantry.server.user.User;
import dev.gantry.server.user.UserBuilder;
import dev.gantry.server.user.UserStore;
import java.time.Instant;
import java.util.List;

/** The room and the bot that every workspace has. */
public final class BuiltIns {

  /** Id of the room that every new user joins; its name is {@code general}. */
  public static final String GENERAL = "GENERAL";

  /** Id and username of the bot. */
  public static final String ROCKET_CAT = "rocket.cat";

  private final RoomStore rooms;
  private final UserStore users;

  public BuiltIns(RoomStore rooms, UserStore users) {
    this.rooms = rooms;
    this.users = users;
  }

  /** Called inside a unit of work. */
  void addMissingRoom(Instant now) {
    if (rooms.findById(GENERAL).isEmpty()) {
      rooms.insert(general(now));
    }
  }

  /** Called inside a unit of work. */
  void addMissingBot(Instant now) {
    if (users.findById(ROCKET_CAT).isEmpty()) {
      users.insert(rocketCat(now), null);
    }
  }

  private static Room general(Instant now) {
    return RoomBuilder.builder()
        .id(GENERAL)
        .type("c")
        .name("general")
        .fname("general")
        .createdAt(now)
        .systemMessages(true)
        .defaultRoom(true)
        .updatedAt(now)
        .build();
  }

  private static User rocketCat(Instant now) {
    return UserBuilder.builder()
        .id(ROCKET_CAT)
        .username(ROCKET_CAT)
        .name("Rocket.Cat")
        .type("bot")
        .roles(List.of(Roles.BOT))
        .active(true)
        .status("online")
        .utcOffset(0.0)
        .createdAt(now)
        .updatedAt(now)
        .build();
  }
}
