package dev.gantry.server.direct;

import dev.gantry.server.core.Page;
import dev.gantry.server.core.PageRequest;
import dev.gantry.server.room.Room;

/**
 * Pages of direct-message rooms. On the embedded database, a page in the list's own order, which is
 * also the order by {@code name} as no such room has one, and the total cost the same however long
 * the list is; any other order goes through the list. MongoDB counts along an index, and goes along
 * it to where the page begins.
 */
public interface DirectRoomLists {

  /** Rooms of everybody, the oldest first. */
  Page<Room> all(PageRequest page);

  /** The rooms that a user is a member of, closed ones too, the oldest membership first. */
  Page<Room> ofUser(String userId, PageRequest page);
}
