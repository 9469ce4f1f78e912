package dev.gantry.server.permission;

import java.util.List;

/** The roles that a user holds in one room, such as {@code owner}. */
@FunctionalInterface
public interface RoomRoles {

  /** Role ids; empty for somebody who is not in the room. */
  List<String> rolesOf(String userId, String roomId);
}
