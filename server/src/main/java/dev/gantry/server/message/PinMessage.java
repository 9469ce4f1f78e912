package dev.gantry.server.message;

import dev.gantry.server.core.ApiException;
import dev.gantry.server.core.UnitOfWork;
import dev.gantry.server.user.User;
import java.time.Instant;

/** Pins a message to its room: {@code chat.pinMessage}. */
public final class PinMessage {

  private static final String METHOD = "pinMessage";

  private final StoredMessages stored;
  private final LatestMessages latest;
  private final PinRights rights;
  private final PinNotice notice;
  private final MessageForReader forReader;
  private final UnitOfWork unit;

  PinMessage(
      StoredMessages stored,
      LatestMessages latest,
      PinRights rights,
      PinNotice notice,
      MessageForReader forReader,
      UnitOfWork unit) {
    this.stored = stored;
    this.latest = latest;
    this.rights = rights;
    this.notice = notice;
    this.forReader = forReader;
    this.unit = unit;
  }

  /**
   * Pins the message and says so in the room.
   *
   * @return the system message that says so; the message itself where it is pinned already
   * @throws ApiException for the first check that fails: message, {@code Message_AllowPinning},
   *     room, {@code pin-message}, access
   */
  public Message pin(User caller, String messageId) {
    Message message = stored.byGivenId(messageId, "missing");
    rights.requireEnabled(METHOD);
    rights.requireRight(caller, message, METHOD);
    return forReader.of(unit.write(() -> pinNow(caller, messageId)), caller);
  }

  private Message pinNow(User caller, String messageId) {
    Message message = stored.byId(messageId);
    if (Boolean.TRUE.equals(message.pinned())) {
      return message;
    }
    Instant now = latest.now();
    latest.save(
        MessageBuilder.builder(message)
            .pinned(true)
            .pinnedAt(now)
            .pinnedBy(caller.ref().withoutName())
            .build());
    return notice.write(message, caller, now);
  }
}
