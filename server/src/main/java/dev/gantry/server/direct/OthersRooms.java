package dev.gantry.server.direct;

import dev.gantry.server.core.ApiException;
import dev.gantry.server.permission.Permissions;
import dev.gantry.server.room.Room;
import dev.gantry.server.room.RoomStore;
import dev.gantry.server.setting.Settings;
import dev.gantry.server.user.User;
import java.util.Map;

/** Direct messages of other people, where the workspace lets its administrators read them. */
public final class OthersRooms {

  private final RoomStore rooms;
  private final Permissions permissions;
  private final Settings settings;

  public OthersRooms(RoomStore rooms, Permissions permissions, Settings settings) {
    this.rooms = rooms;
    this.permissions = permissions;
    this.settings = settings;
  }

  /**
   * The direct-message room with this id, whose messages the caller may read.
   *
   * @throws ApiException in this order: 403 without {@code view-room-administration}; {@code
   *     error-endpoint-disabled} unless {@code API_Enable_Direct_Message_History_EndPoint} is on;
   *     {@code error-room-not-found}
   */
  public Room find(User caller, String roomId) {
    if (!permissions.has(caller, "view-room-administration")) {
      throw ApiException.permissionRequired();
    }
    if (!settings.isOn("API_Enable_Direct_Message_History_EndPoint")) {
      throw ApiException.coded(
          "error-endpoint-disabled",
          "This endpoint is disabled",
          Map.of("route", "/api/v1/dm.messages.others"));
    }
    return rooms
        .findById(roomId)
        .filter(room -> "d".equals(room.type()))
        .orElseThrow(
            () ->
                ApiException.coded(
                    "error-room-not-found",
                    "No direct message room found by the id of: " + roomId));
  }
}
