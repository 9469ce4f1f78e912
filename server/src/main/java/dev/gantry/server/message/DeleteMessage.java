package dev.gantry.server.message;

import dev.gantry.server.core.ApiException;
import dev.gantry.server.core.UnitOfWork;
import dev.gantry.server.permission.Permissions;
import dev.gantry.server.user.User;
import dev.gantry.server.user.UserStore;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** Removes a message: {@code chat.delete}. */
public final class DeleteMessage {

  private final StoredMessages stored;
  private final UserStore users;
  private final Permissions permissions;
  private final DeleteRights rights;
  private final Deletion deletion;
  private final UnitOfWork unit;
  private final Clock clock;

  DeleteMessage(
      StoredMessages stored,
      UserStore users,
      Permissions permissions,
      DeleteRights rights,
      Deletion deletion,
      UnitOfWork unit,
      Clock clock) {
    this.stored = stored;
    this.users = users;
    this.permissions = permissions;
    this.rights = rights;
    this.deletion = deletion;
    this.unit = unit;
    this.clock = clock;
  }

  /**
   * Removes the message in the way that the workspace's settings want: for good, with a marker, or
   * hidden. The root of a thread with replies always leaves a marker.
   *
   * @throws ApiException for the first check that fails: message, room, {@code
   *     force-delete-message} for somebody else's message as its author, right to delete
   */
  public DeletedMessage delete(User caller, DeleteMessageCommand command) {
    Message message = stored.inRoom(command.messageId(), command.roomId());
    User acting = command.asUser() ? author(caller, message) : caller;
    if (!rights.mayDelete(acting, message)) {
      throw ApiException.coded(
          "error-action-not-allowed",
          "Not allowed",
          Map.of("method", "deleteMessage", "action", "Delete_message"));
    }
    return unit.write(
        () -> {
          Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
          Message latest = stored.inRoom(command.messageId(), command.roomId());
          deletion.delete(latest, acting, now);
          return new DeletedMessage(now, nameOf(latest));
        });
  }

  /** All that is told of it: who deletes for others need not be one who may read. */
  private static Message nameOf(Message message) {
    return MessageBuilder.builder()
        .id(message.id())
        .roomId(message.roomId())
        .author(message.author())
        .build();
  }

  private User author(User caller, Message message) {
    boolean own = message.author().id().equals(caller.id());
    if (!own && !permissions.has(caller, "force-delete-message", message.roomId())) {
      throw ApiException.plain(
          "Unauthorized. You must have the permission \"force-delete-message\" to delete other's"
              + " message as them.");
    }
    return users
        .findById(message.author().id())
        .orElseThrow(() -> ApiException.plain("User not found"));
  }
}
