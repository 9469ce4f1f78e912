package dev.gantry.server.message;

import dev.gantry.server.core.ApiException;

/** Finds the message that a change is about. */
final class StoredMessages {

  private final MessageStore messages;

  StoredMessages(MessageStore messages) {
    this.messages = messages;
  }

  /** The message with this id, refused where it is not in the room that the client names. */
  Message inRoom(String messageId, String roomId) {
    Message message = messages.findById(messageId).orElseThrow(() -> unknown(messageId));
    if (!message.roomId().equals(roomId)) {
      throw ApiException.plain("The room id provided does not match where the message is from.");
    }
    return message;
  }

  /**
   * As {@link #inRoom}, refused also where all that is left of the message is the mark of its
   * removal.
   */
  Message notRemoved(String messageId, String roomId) {
    Message message = inRoom(messageId, roomId);
    if ("rm".equals(message.systemType()) || Boolean.TRUE.equals(message.hidden())) {
      throw unknown(messageId);
    }
    return message;
  }

  /** The message with this id, whatever its room. */
  Message byId(String messageId) {
    return messages
        .findById(messageId)
        .orElseThrow(
            () ->
                ApiException.coded(
                    "error-message-not-found",
                    "The provided \"messageId\" does not match any existing message."));
  }

  /**
   * The message with an id that the client must give.
   *
   * @param absent how the operation's text for an empty id ends: {@code missing} or {@code
   *     required}
   */
  Message byGivenId(String messageId, String absent) {
    if (messageId == null || messageId.isBlank()) {
      throw ApiException.coded(
          "error-messageid-param-not-provided",
          "The required \"messageId\" param is " + absent + ".");
    }
    return byId(messageId);
  }

  private static ApiException unknown(String messageId) {
    return ApiException.plain("No message found with the id of \"" + messageId + "\".");
  }
}
