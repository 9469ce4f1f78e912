package dev.gantry.server.message;

import dev.gantry.server.core.ApiException;
import dev.gantry.server.permission.Permissions;
import dev.gantry.server.room.Room;
import dev.gantry.server.user.User;

/** What a new message may carry besides its text. */
final class ContentRules {

  private final Permissions permissions;
  private final AttachmentRules attachments;
  private final CustomFieldRules customFields;

  ContentRules(
      Permissions permissions, AttachmentRules attachments, CustomFieldRules customFields) {
    this.permissions = permissions;
    this.attachments = attachments;
    this.customFields = customFields;
  }

  void check(Message message, User author, Room room) {
    Href.requireAbsoluteOrRelative(message.avatar());
    if (impersonates(message) && !mayImpersonate(author, room)) {
      throw ApiException.plain("Not enough permission");
    }
    attachments.check(message.attachments());
    customFields.check(message.customFields());
  }

  private boolean mayImpersonate(User author, Room room) {
    return "bot".equals(author.type())
        || "app".equals(author.type())
        || permissions.has(author, "message-impersonate", room.id());
  }

  private static boolean impersonates(Message message) {
    return isGiven(message.alias()) || isGiven(message.avatar());
  }

  private static boolean isGiven(String value) {
    return value != null && !value.isEmpty();
  }
}
