package dev.gantry.server.message;

import dev.gantry.server.core.ApiException;
import dev.gantry.server.core.Page;
import dev.gantry.server.core.PageRequest;
import dev.gantry.server.room.RoomAccess;
import dev.gantry.server.room.SubscriptionStore;
import dev.gantry.server.setting.Settings;
import dev.gantry.server.user.User;
import java.util.List;
import java.util.Set;

/** {@code chat.getThreadsList} and {@code chat.getThreadMessages}. */
public final class ThreadLists {

  private static final String NOT_ALLOWED = "error-not-allowed";

  private final MessageLists lists;
  private final MessageStore messages;
  private final SubscriptionStore subscriptions;
  private final RoomAccess access;
  private final Settings settings;
  private final MessageForReader forReader;

  public ThreadLists(
      MessageLists lists,
      MessageStore messages,
      SubscriptionStore subscriptions,
      RoomAccess access,
      Settings settings,
      MessageForReader forReader) {
    this.lists = lists;
    this.messages = messages;
    this.subscriptions = subscriptions;
    this.access = access;
    this.settings = settings;
    this.forReader = forReader;
  }

  /** Which threads of a room. */
  public enum Selection {
    ALL,
    /** Those that the caller follows; costs as much as the room has threads. */
    FOLLOWING,
    /** Those with replies that are new to the caller; costs as much as there are such threads. */
    UNREAD
  }

  /**
   * Roots of a room's threads as the caller sees them, also those without replies left.
   *
   * @param text stands in the root's text, whatever its case; null or empty for any. It makes the
   *     page cost as much as the room has threads
   * @throws ApiException {@code error-not-allowed} where threads are switched off or the caller may
   *     not see the room
   */
  public Page<Message> threads(
      User caller, String roomId, Selection selection, String text, PageRequest page) {
    requireThreads();
    requireReadable(caller, roomId);
    MessageFilter filter = MessageFilter.containing(text);
    Page<Message> roots =
        lists.page(
            MessageList.threads(roomId),
            switch (selection) {
              case ALL -> filter;
              case FOLLOWING -> filter.followedBy(caller.id());
              case UNREAD -> filter.among(unread(caller, roomId));
            },
            page);
    return new Page<>(forReader.ofAll(roots.items(), caller), roots.offset(), roots.total());
  }

  /**
   * A thread's replies as they are stored, hidden ones included, without the root.
   *
   * @throws ApiException {@code error-not-allowed} as {@link #threads} does; {@code
   *     error-invalid-message} for an unknown root
   */
  public Page<Message> replies(User caller, String threadId, PageRequest page) {
    requireThreads();
    Message root =
        messages
            .findById(threadId)
            .orElseThrow(() -> ApiException.coded("error-invalid-message", "Invalid Message"));
    requireReadable(caller, root.roomId());
    return lists.page(MessageList.replies(root.roomId(), threadId), page);
  }

  private void requireThreads() {
    if (!settings.isOn("Threads_enabled")) {
      throw ApiException.coded(NOT_ALLOWED, "Threads Disabled");
    }
  }

  private void requireReadable(User caller, String roomId) {
    if (!access.canAccess(roomId, caller)) {
      throw ApiException.coded(NOT_ALLOWED, "Not Allowed");
    }
  }

  private Set<String> unread(User caller, String roomId) {
    List<String> threads =
        subscriptions
            .find(roomId, caller.id())
            .map(subscription -> subscription.unreadThreads())
            .orElse(null);
    return threads == null ? Set.of() : Set.copyOf(threads);
  }
}
