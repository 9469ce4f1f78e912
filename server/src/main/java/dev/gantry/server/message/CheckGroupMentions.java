package dev.gantry.server.message;

import dev.gantry.server.core.ApiException;
import dev.gantry.server.permission.Permissions;
import dev.gantry.server.room.Room;
import dev.gantry.server.room.RoomStore;
import dev.gantry.server.setting.Settings;
import java.util.Map;

/** Refuses a new message that notifies more people than its author may notify. */
final class CheckGroupMentions implements SaveStep {

  private final RoomStore rooms;
  private final Permissions permissions;
  private final Settings settings;

  CheckGroupMentions(RoomStore rooms, Permissions permissions, Settings settings) {
    this.rooms = rooms;
    this.permissions = permissions;
    this.settings = settings;
  }

  @Override
  public Message apply(Message message, SaveContext context) {
    MentionedPeople mentioned = MentionedPeople.in(message);
    if (context.edit() || !mentioned.everybody()) {
      return message;
    }
    requireSmallRoom(context);
    if (mentioned.all()) {
      requirePermission("all", context);
    }
    if (mentioned.here()) {
      requirePermission("here", context);
    }
    return message;
  }

  private void requireSmallRoom(SaveContext context) {
    int limit = settings.number("Message_MaxAll");
    if (limit > 0 && members(context.room()) > limit) {
      String reason =
          "Group mentions `@all` and `@here` have been disabled for rooms with more than "
              + limit
              + " members.";
      throw ApiException.coded("error-action-not-allowed", reason, Map.of("action", reason));
    }
  }

  /** Read anew, since members come and go without changing the room as the context has it. */
  private int members(Room room) {
    return rooms.findById(room.id()).map(Room::usersCount).orElse(0);
  }

  private void requirePermission(String group, SaveContext context) {
    if (!permissions.has(context.actor(), "mention-" + group, context.room().id())) {
      String action = "Notify " + group + " in this room";
      throw ApiException.coded(
          "error-action-not-allowed", action + " not allowed", Map.of("action", action));
    }
  }
}
