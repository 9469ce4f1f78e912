package dev.gantry.server.message;

import dev.gantry.server.core.ApiException;
import dev.gantry.server.core.UnitOfWork;
import dev.gantry.server.room.RoomAccess;
import dev.gantry.server.room.SubscriptionStore;
import dev.gantry.server.setting.Settings;
import dev.gantry.server.user.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who follows a thread: {@code chat.followMessage} and {@code chat.unfollowMessage}. */
public final class FollowThread {

  private final MessageStore messages;
  private final LatestMessages latest;
  private final RoomAccess access;
  private final SubscriptionStore subscriptions;
  private final Settings settings;
  private final UnitOfWork unit;

  FollowThread(
      MessageStore messages,
      LatestMessages latest,
      RoomAccess access,
      SubscriptionStore subscriptions,
      Settings settings,
      UnitOfWork unit) {
    this.messages = messages;
    this.latest = latest;
    this.access = access;
    this.subscriptions = subscriptions;
    this.settings = settings;
    this.unit = unit;
  }

  /**
   * Adds the caller to the followers of the thread that the message starts or belongs to.
   *
   * @throws ApiException for the first check that fails: {@code Threads_enabled}, message, access
   */
  public void follow(User caller, String messageId) {
    String root = threadOf(caller, messageId, "followMessage");
    unit.run(() -> latest.change(root, now -> followed(now, caller.id())));
  }

  /**
   * Takes the caller out of the followers, and the thread out of the caller's unread ones.
   *
   * @throws ApiException as {@link #follow}
   */
  public void unfollow(User caller, String messageId) {
    String root = threadOf(caller, messageId, "unfollowMessage");
    unit.run(
        () ->
            latest.change(
                root,
                now -> {
                  subscriptions.removeUnreadThreadOf(now.roomId(), caller.id(), root, latest.now());
                  return unfollowed(now, caller.id());
                }));
  }

  private String threadOf(User caller, String messageId, String method) {
    if (messageId == null || messageId.isBlank()) {
      throw ApiException.coded("The required \"mid\" body param is missing.", "");
    }
    Map<String, Object> details = Map.of("method", method);
    if (!settings.isOn("Threads_enabled")) {
      throw ApiException.coded("error-not-allowed", "not-allowed", details);
    }
    Message message =
        messages
            .findById(messageId)
            .orElseThrow(
                () -> ApiException.coded("error-invalid-message", "Invalid message", details));
    String root = message.threadId() == null ? message.id() : message.threadId();
    if (!access.canAccess(message.roomId(), caller) || isOutOfSight(root, caller)) {
      throw ApiException.coded("error-not-allowed", "not-allowed", details);
    }
    return root;
  }

  /** A post may answer a message of another room, and not everybody may see that. */
  private boolean isOutOfSight(String rootId, User caller) {
    return messages
        .findById(rootId)
        .filter(root -> !access.canAccess(root.roomId(), caller))
        .isPresent();
  }

  private static Optional<Message> followed(Message root, String userId) {
    List<String> followers = followers(root);
    if (followers.contains(userId)) {
      return Optional.empty();
    }
    followers.add(userId);
    return Optional.of(MessageBuilder.builder(root).followers(followers).build());
  }

  private static Optional<Message> unfollowed(Message root, String userId) {
    List<String> followers = followers(root);
    return followers.remove(userId)
        ? Optional.of(MessageBuilder.builder(root).followers(followers).build())
        : Optional.empty();
  }

  private static List<String> followers(Message root) {
    return root.followers() == null ? new ArrayList<>() : new ArrayList<>(root.followers());
  }
}
