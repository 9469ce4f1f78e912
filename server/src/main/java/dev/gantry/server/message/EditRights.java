package dev.gantry.server.message;

import dev.gantry.server.core.ApiException;
import dev.gantry.server.permission.Permissions;
import dev.gantry.server.setting.Settings;
import dev.gantry.server.user.User;
import java.util.Map;

/** Who may change a message, and for how long. */
final class EditRights {

  private final Permissions permissions;
  private final Settings settings;
  private final TimeLimit timeLimit;

  EditRights(Permissions permissions, Settings settings, TimeLimit timeLimit) {
    this.permissions = permissions;
    this.settings = settings;
    this.timeLimit = timeLimit;
  }

  void require(User caller, Message message) {
    boolean ownAndAllowed =
        settings.isOn("Message_AllowEditing") && message.author().id().equals(caller.id());
    if (!permissions.has(caller, "edit-message", message.roomId()) && !ownAndAllowed) {
      throw ApiException.coded(
          "error-action-not-allowed",
          "Message editing not allowed",
          Map.of("method", "updateMessage", "action", "Message_editing"));
    }
    int minutes = settings.number("Message_AllowEditing_BlockEditInMinutes");
    if (minutes > 0
        && timeLimit.minutesSince(message) >= minutes
        && !timeLimit.bypasses(caller, message)) {
      throw ApiException.coded(
          "error-message-editing-blocked",
          "Message editing is blocked",
          Map.of("method", "updateMessage"));
    }
  }
}
