package dev.gantry.server.message;

import dev.gantry.server.core.ApiException;
import dev.gantry.server.core.UnitOfWork;
import dev.gantry.server.room.SubscriptionStore;
import dev.gantry.server.user.User;
import java.util.Map;
import java.util.Optional;

/** Takes a pin away: {@code chat.unPinMessage}. */
public final class UnpinMessage {

  private static final String METHOD = "unpinMessage";

  private final StoredMessages stored;
  private final LatestMessages latest;
  private final PinRights rights;
  private final SubscriptionStore subscriptions;
  private final UnitOfWork unit;

  UnpinMessage(
      StoredMessages stored,
      LatestMessages latest,
      PinRights rights,
      SubscriptionStore subscriptions,
      UnitOfWork unit) {
    this.stored = stored;
    this.latest = latest;
    this.rights = rights;
    this.subscriptions = subscriptions;
    this.unit = unit;
  }

  /**
   * Takes the pin away and keeps who did it and when, as Rocket.Chat does, in {@code pinnedBy} and
   * {@code pinnedAt}.
   *
   * @throws ApiException for the first check that fails: message, {@code Message_AllowPinning},
   *     membership, {@code pin-message}, access
   */
  public void unpin(User caller, String messageId) {
    Message message = stored.byGivenId(messageId, "missing");
    rights.requireEnabled(METHOD);
    if (Boolean.TRUE.equals(message.hidden())
        || subscriptions.find(message.roomId(), caller.id()).isEmpty()) {
      throw ApiException.coded(
          "error-invalid-message",
          "Message you are unpinning was not found",
          Map.of("method", METHOD, "action", "Message_pinning"));
    }
    rights.requireRight(caller, message, METHOD);
    unit.run(() -> latest.change(messageId, now -> Optional.of(unpinned(now, caller))));
  }

  private Message unpinned(Message message, User caller) {
    return MessageBuilder.builder(message)
        .pinned(false)
        .pinnedAt(latest.now())
        .pinnedBy(caller.ref().withoutName())
        .build();
  }
}
