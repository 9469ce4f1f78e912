package dev.gantry.server.room;

import dev.gantry.server.core.ApiException;
import dev.gantry.server.setting.NameRules;
import java.util.Map;
import java.util.Optional;

/** Whether a new channel or group may have a name. */
public final class RoomNames {

  private final RoomStore rooms;
  private final NameRules rules;

  public RoomNames(RoomStore rooms, NameRules rules) {
    this.rooms = rooms;
    this.rules = rules;
  }

  /**
   * Refuses a name that breaks the workspace's rules.
   *
   * @throws ApiException {@code error-invalid-room-name}
   */
  public void requireValid(String name) {
    if (!rules.isRoomName(name)) {
      throw ApiException.coded(
          "error-invalid-room-name", name + " is not a valid room name.", details(name));
    }
  }

  /**
   * Refuses a name that another channel or group has. Only a check inside the unit of work that
   * stores the room is certain.
   *
   * @throws ApiException {@code error-duplicate-channel-name}; {@code
   *     error-archived-duplicate-name}
   */
  public void requireFree(String name) {
    Optional<Room> other = rooms.findByName(name);
    if (other.isPresent() && Boolean.TRUE.equals(other.get().archived())) {
      throw ApiException.coded(
          "error-archived-duplicate-name",
          "There's an archived channel with name " + name,
          details(name));
    }
    if (other.isPresent()) {
      throw ApiException.coded(
          "error-duplicate-channel-name",
          "A channel with name '" + name + "' exists",
          details(name));
    }
  }

  private static Map<String, Object> details(String name) {
    return Map.of("function", "RocketChat.getValidRoomName", "channel_name", name);
  }
}
