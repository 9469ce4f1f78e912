package dev.gantry.server.message;

import dev.gantry.server.core.ApiException;
import dev.gantry.server.room.Room;
import dev.gantry.server.user.User;

/** The direct-message rooms that a message to a person goes to. */
public interface DirectRooms {

  /**
   * The room of two people, as it is stored or as it would be created. Stores nothing.
   *
   * @throws ApiException where there is none and the caller may not create one
   */
  Room between(User caller, User partner);

  /** Stores a room that {@link #between} proposed, unless it is there. In a unit of work. */
  void open(Room room, User caller, User partner);
}
