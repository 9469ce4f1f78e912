package dev.gantry.server.room;

import dev.gantry.server.user.User;
import java.time.Instant;
import java.util.Map;

/** Writes what happened to a room into the room itself. Called inside a unit of work. */
@FunctionalInterface
public interface SystemMessages {

  /**
   * Writes one system message.
   *
   * @param type Rocket.Chat's {@code t}, such as {@code uj} or {@code au}
   * @param text the {@code msg}; for changes of membership the member's username
   * @param actor who did it; the message's author
   * @param extra further keys of the message, such as {@code role}
   */
  void write(
      Room room, String type, String text, User actor, Map<String, Object> extra, Instant now);

  /** Writes a system message without further keys. */
  default void write(Room room, String type, String text, User actor, Instant now) {
    write(room, type, text, actor, Map.of(), now);
  }
}
