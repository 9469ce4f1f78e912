package dev.gantry.server.message;

import dev.gantry.server.core.ApiException;
import dev.gantry.server.room.RoomAccess;
import dev.gantry.server.user.User;
import java.util.Map;

/** Reads one message: {@code chat.getMessage}. */
public final class ReadMessage {

  private final MessageStore messages;
  private final RoomAccess access;
  private final MessageForReader forReader;

  ReadMessage(MessageStore messages, RoomAccess access, MessageForReader forReader) {
    this.messages = messages;
    this.access = access;
    this.forReader = forReader;
  }

  /**
   * The message as the caller sees it, a hidden one too.
   *
   * @throws ApiException without a text for an unknown id; {@code error-not-allowed} for a message
   *     in a room that the caller may not see
   */
  public Message read(User caller, String messageId) {
    Message message = messages.findById(messageId).orElseThrow(ApiException::silent);
    if (!access.canAccess(message.roomId(), caller)) {
      throw ApiException.coded(
          "error-not-allowed", "Not allowed", Map.of("method", "getSingleMessage"));
    }
    return forReader.of(message, caller);
  }
}
