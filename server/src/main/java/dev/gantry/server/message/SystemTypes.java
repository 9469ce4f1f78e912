package dev.gantry.server.message;

import java.util.Set;

/** The message types that only the server writes. */
final class SystemTypes {

  static final String REMOVED = "rm";
  static final String PINNED = "message_pinned";
  static final String PINNED_ENCRYPTED = "message_pinned_e2e";

  private static final String ENCRYPTED = "e2e";

  private static final Set<String> REGISTERED =
      Set.of(
          "uj",
          "ul",
          "ut",
          "ujt",
          "ult",
          "au",
          "ru",
          "wm",
          "r",
          REMOVED,
          "user-muted",
          "user-unmuted",
          "subscription-role-added",
          "subscription-role-removed",
          "room-archived",
          "room-unarchived",
          "room_changed_topic",
          "room_changed_description",
          "room_changed_announcement",
          "room_changed_privacy",
          "room_changed_avatar",
          "room-set-read-only",
          "room-removed-read-only",
          "room-allowed-reacting",
          "room-disallowed-reacting",
          "room_e2e_enabled",
          "room_e2e_disabled",
          PINNED,
          PINNED_ENCRYPTED,
          "discussion-created",
          "user-converted-to-team",
          "user-converted-to-channel",
          "user-added-room-to-team",
          "user-removed-room-from-team",
          "user-deleted-room-from-team",
          "added-user-to-team",
          "removed-user-from-team",
          "otr",
          "otr-ack",
          "videoconf");

  private SystemTypes() {}

  static boolean isReserved(String type) {
    return type != null && (REGISTERED.contains(type) || type.startsWith("livechat-"));
  }

  static boolean isEncrypted(Message message) {
    return ENCRYPTED.equals(message.systemType());
  }
}
