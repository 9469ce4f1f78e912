package dev.gantry.server.permission;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The permissions of a fresh Rocket.Chat workspace; those of its live chat are left out. */
public final class PermissionDefaults {

  private static final String PEOPLE = "admin user federated-external";
  private static final String PEOPLE_AND_PROGRAMS = PEOPLE + " bot app";
  private static final String ROOM_STAFF = "admin owner moderator";

  private final Map<String, List<String>> roles = new TreeMap<>();

  /** The defaults as Rocket.Chat's source lists them. */
  public PermissionDefaults() {
    administration();
    accounts();
    rooms();
    messages();
    visibility();
  }

  /** All defaults, ordered by id. */
  public Collection<Permission> all(Instant now) {
    return roles.entrySet().stream()
        .map(entry -> new Permission(entry.getKey(), entry.getValue(), now))
        .toList();
  }

  private void administration() {
    grant("admin", "access-permissions", "access-setting-permissions", "access-mailer");
    grant("admin", "edit-privileged-setting", "view-privileged-setting");
    grant("admin", "manage-selected-settings", "manage-assets", "manage-apps", "manage-emoji");
    grant("admin", "manage-incoming-integrations", "manage-outgoing-integrations");
    grant("admin", "manage-own-incoming-integrations", "manage-own-outgoing-integrations");
    grant("admin", "manage-oauth-apps", "manage-sounds", "manage-user-status");
    grant("admin", "manage-moderation-actions", "view-moderation-console");
    grant("admin", "get-server-info", "restart-server", "run-import", "run-migration");
    grant("admin", "view-logs", "view-statistics", "view-room-administration");
    grant("admin", "view-user-administration", "view-federation-data");
    grant("admin bot app", "api-bypass-rate-limit", "send-many-messages");
  }

  private void accounts() {
    grant("admin", "create-user", "delete-user", "bulk-register-user", "assign-roles");
    grant("admin", "assign-admin-role", "edit-other-user-active-status", "edit-other-user-info");
    grant("admin", "edit-other-user-avatar", "edit-other-user-password", "logout-other-user");
    grant("admin", "edit-other-user-e2ee", "edit-other-user-totp", "user-generate-access-token");
    grant("admin", "view-full-other-user-info", "view-other-user-channels");
    grant("admin user", "create-personal-access-tokens");
  }

  private void rooms() {
    grant(PEOPLE_AND_PROGRAMS, "create-c", "create-d", "create-p");
    grant("admin owner", "delete-c", "delete-p", "archive-room");
    grant("admin", "delete-d", "unarchive-room", "clean-channel-history");
    grant("admin", "edit-room-retention-policy", "add-all-to-room");
    grant(ROOM_STAFF, "edit-room", "edit-room-avatar", "create-invite-links");
    grant(ROOM_STAFF, "add-user-to-joined-room", "remove-user", "mute-user", "ban-user");
    grant("admin", "add-user-to-any-c-room", "kick-user-from-any-c-room");
    grant("", "add-user-to-any-p-room", "kick-user-from-any-p-room");
    grant("admin owner", "set-owner", "set-moderator", "set-leader", "set-readonly");
    grant("admin owner", "set-react-when-readonly", "toggle-room-e2e-encryption");
    grant(PEOPLE_AND_PROGRAMS + " anonymous", "leave-c", "leave-p");
    grant("admin bot app", "join-without-join-code");
    grant("admin", "view-join-code");
    grant(PEOPLE + " guest app", "start-discussion");
    grant(PEOPLE + " owner app", "start-discussion-other-user");
  }

  private void messages() {
    grant(PEOPLE, "delete-own-message", "mobile-upload-file");
    grant(ROOM_STAFF, "delete-message", "edit-message", "pin-message", "post-readonly");
    grant("admin owner", "force-delete-message");
    grant(ROOM_STAFF + " user federated-external", "mention-all", "mention-here");
    grant("bot app", "message-impersonate", "bypass-time-limit-edit-and-delete");
    grant("admin", "mail-messages", "send-mail", "auto-translate");
    grant("admin user", "export-messages-as-pdf");
  }

  private void visibility() {
    grant(PEOPLE_AND_PROGRAMS + " anonymous", "view-c-room");
    grant(PEOPLE_AND_PROGRAMS + " guest", "view-d-room");
    grant(PEOPLE + " anonymous guest", "view-p-room");
    grant(PEOPLE + " anonymous", "preview-c-room");
    grant("guest bot app anonymous", "view-joined-room");
    grant(ROOM_STAFF + " user federated-external", "view-outside-room");
    grant(ROOM_STAFF, "view-broadcast-member-list");
  }

  private void grant(String roleIds, String... permissions) {
    List<String> holders = roleIds.isEmpty() ? List.of() : List.of(roleIds.split(" "));
    for (String permission : permissions) {
      roles.put(permission, holders);
    }
  }
}
