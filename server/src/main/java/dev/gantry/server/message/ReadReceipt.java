package dev.gantry.server.message;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.gantry.server.user.UserRef;
import java.time.Instant;

/**
 * Who has read a message. The JSON form has Rocket.Chat's field names.
 *
 * @param readAt when the reader's own action showed that the message was read
 * @param user the reader as named now; null where the account has gone, and ignored when stored
 */
public record ReadReceipt(
    @JsonProperty("_id") String id,
    String roomId,
    String userId,
    String messageId,
    @JsonProperty("ts") Instant readAt,
    UserRef user) {

  /** A new receipt, with the id that Rocket.Chat gives it. */
  static ReadReceipt of(Message message, String userId, Instant readAt) {
    return new ReadReceipt(
        message.id() + userId, message.roomId(), userId, message.id(), readAt, null);
  }
}
