package dev.gantry.server.direct;

import dev.gantry.server.core.ApiException;
import dev.gantry.server.core.Page;
import dev.gantry.server.core.PageRequest;
import dev.gantry.server.message.LastMessageForReader;
import dev.gantry.server.permission.Permissions;
import dev.gantry.server.room.Room;
import dev.gantry.server.user.User;

/** Lists direct-message rooms as the caller sees them. */
public final class ListDirectRooms {

  private final DirectRoomLists lists;
  private final LastMessageForReader lastMessages;
  private final Permissions permissions;

  public ListDirectRooms(
      DirectRoomLists lists, LastMessageForReader lastMessages, Permissions permissions) {
    this.lists = lists;
    this.lastMessages = lastMessages;
    this.permissions = permissions;
  }

  /** The caller's rooms, closed ones too. */
  public Page<Room> own(User caller, PageRequest page) {
    return shown(caller, lists.ofUser(caller.id(), page));
  }

  /**
   * The rooms of everybody.
   *
   * @throws ApiException 403 without {@code view-room-administration}
   */
  public Page<Room> everyones(User caller, PageRequest page) {
    if (!permissions.has(caller, "view-room-administration")) {
      throw ApiException.permissionRequired();
    }
    return shown(caller, lists.all(page));
  }

  private Page<Room> shown(User caller, Page<Room> page) {
    return new Page<>(lastMessages.in(page.items(), caller), page.offset(), page.total());
  }
}
