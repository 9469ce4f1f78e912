package dev.gantry.server.message;

import dev.gantry.server.core.ApiException;
import dev.gantry.server.core.UnitOfWork;
import dev.gantry.server.room.RoomAccess;
import dev.gantry.server.room.RoomStore;
import dev.gantry.server.room.SubscriptionStore;
import dev.gantry.server.setting.Settings;
import dev.gantry.server.user.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A reader's own stars: {@code chat.starMessage} and {@code chat.unStarMessage}. */
public final class StarMessage {

  private static final Map<String, Object> METHOD = Map.of("method", "starMessage");

  private final StoredMessages stored;
  private final LatestMessages latest;
  private final RoomStore rooms;
  private final RoomAccess access;
  private final SubscriptionStore subscriptions;
  private final Settings settings;
  private final UnitOfWork unit;

  StarMessage(
      StoredMessages stored,
      LatestMessages latest,
      RoomStore rooms,
      RoomAccess access,
      SubscriptionStore subscriptions,
      Settings settings,
      UnitOfWork unit) {
    this.stored = stored;
    this.latest = latest;
    this.rooms = rooms;
    this.access = access;
    this.subscriptions = subscriptions;
    this.settings = settings;
    this.unit = unit;
  }

  /**
   * Stars the message for the caller. As in Rocket.Chat nothing happens, and nothing is said, where
   * the caller is no member of the room.
   *
   * @throws ApiException for the first check that fails: message, {@code Message_AllowStarring},
   *     access
   */
  public void star(User caller, String messageId) {
    mark(caller, messageId, true);
  }

  /** Takes the caller's star away, under the same rules as {@link #star}. */
  public void unstar(User caller, String messageId) {
    mark(caller, messageId, false);
  }

  private void mark(User caller, String messageId, boolean wanted) {
    Message message = stored.byGivenId(messageId, "required");
    if (!settings.isOn("Message_AllowStarring")) {
      throw ApiException.coded(
          "error-action-not-allowed",
          "Message starring not allowed",
          Map.of("method", "starMessage", "action", "Message_starring"));
    }
    if (subscriptions.find(message.roomId(), caller.id()).isEmpty()) {
      return;
    }
    rooms
        .findById(message.roomId())
        .filter(room -> access.canAccess(room, caller))
        .orElseThrow(() -> ApiException.coded("not-authorized", "Not Authorized", METHOD));
    unit.run(() -> latest.change(message.id(), now -> starred(now, caller.id(), wanted)));
  }

  private static Optional<Message> starred(Message message, String userId, boolean wanted) {
    List<Map<String, Object>> stars =
        message.starred() == null ? new ArrayList<>() : new ArrayList<>(message.starred());
    boolean changed = stars.removeIf(star -> userId.equals(star.get("_id"))) ? !wanted : wanted;
    if (!changed) {
      return Optional.empty();
    }
    if (wanted) {
      stars.add(Map.of("_id", userId));
    }
    return Optional.of(MessageBuilder.builder(message).starred(stars).build());
  }
}
