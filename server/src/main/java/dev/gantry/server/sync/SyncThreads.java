package dev.gantry.server.sync;

import dev.gantry.server.core.ApiException;
import dev.gantry.server.message.Message;
import dev.gantry.server.message.MessageStore;
import dev.gantry.server.room.RoomAccess;
import dev.gantry.server.setting.Settings;
import dev.gantry.server.user.User;
import java.time.Instant;

/**
 * Tells a client what it has missed of threads: {@code chat.syncThreadsList} and {@code
 * chat.syncThreadMessages}. Messages come as they are stored, stars of others included, as in
 * Rocket.Chat.
 */
public final class SyncThreads {

  private final ChangeStore changes;
  private final MessageStore messages;
  private final RoomAccess access;
  private final Settings settings;

  public SyncThreads(
      ChangeStore changes, MessageStore messages, RoomAccess access, Settings settings) {
    this.changes = changes;
    this.messages = messages;
    this.access = access;
    this.settings = settings;
  }

  /**
   * The threads of a room that changed.
   *
   * @throws ApiException for the first check that fails: threads are off, date, room and access
   */
  public ThreadChanges threads(User caller, String roomId, String updatedSince) {
    requireThreads();
    Instant since = since(updatedSince);
    requireAccess(caller, roomId);
    return changes.threadsChangedSince(roomId, since);
  }

  /**
   * The replies of a thread that changed, without its root.
   *
   * @throws ApiException for the first check that fails: threads are off, date, root, access
   */
  public ThreadChanges replies(User caller, String rootId, String updatedSince) {
    requireThreads();
    Instant since = since(updatedSince);
    Message root =
        messages
            .findById(rootId)
            .orElseThrow(() -> ApiException.coded("error-invalid-message", "Invalid Message"));
    requireAccess(caller, root.roomId());
    return changes.repliesChangedSince(root.roomId(), root.id(), since);
  }

  private void requireThreads() {
    if (!settings.isOn("Threads_enabled")) {
      throw ApiException.coded("error-not-allowed", "Threads Disabled");
    }
  }

  private static Instant since(String text) {
    return GivenTime.date(text)
        .orElseThrow(
            () ->
                ApiException.coded(
                    "error-updatedSince-param-invalid",
                    "The \"updatedSince\" query parameter must be a valid date."));
  }

  private void requireAccess(User caller, String roomId) {
    if (!access.canAccess(roomId, caller)) {
      throw ApiException.coded("error-not-allowed", "Not Allowed");
    }
  }
}
