package dev.gantry.server.http.method;

import dev.gantry.server.core.ApiException;
import dev.gantry.server.room.InviteToRoom;
import dev.gantry.server.user.User;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** {@code addUsersToRoom}: {@code [{rid, users: [usernames]}]}, answered with {@code true}. */
final class AddUsersToRoom implements MethodHandler {

  private static final Map<String, Object> DETAILS = Map.of("method", "addUsersToRoom");

  private final InviteToRoom inviteToRoom;

  AddUsersToRoom(InviteToRoom inviteToRoom) {
    this.inviteToRoom = inviteToRoom;
  }

  @Override
  public Object call(User caller, JsonNode parameters) {
    JsonNode room = parameters.path(0).path("rid");
    JsonNode users = parameters.path(0).path("users");
    if (!room.isString()) {
      throw ApiException.coded("error-invalid-room", "Invalid room", DETAILS);
    }
    if (!users.isArray()) {
      // Who may not invite is told so first.
      inviteToRoom.invite(caller, room.asString(), List.of());
      throw ApiException.coded("error-invalid-arguments", "Invalid arguments", DETAILS);
    }
    inviteToRoom.invite(
        caller, room.asString(), users.valueStream().map(AddUsersToRoom::username).toList());
    return true;
  }

  /** What is no text is nobody's name. */
  private static String username(JsonNode user) {
    return user.isString() ? user.asString() : "";
  }
}
