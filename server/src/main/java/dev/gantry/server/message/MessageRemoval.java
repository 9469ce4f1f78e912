package dev.gantry.server.message;

import dev.gantry.server.room.RoomContents;
import java.time.Clock;

/**
 * Removes a room's messages together with the room. What announced it as a discussion stays as a
 * message that announces nothing.
 */
public final class MessageRemoval implements RoomContents {

  private final MessageStore messages;
  private final ReadReceiptStore receipts;
  private final MessageFiles files;
  private final Clock clock;

  public MessageRemoval(
      MessageStore messages, ReadReceiptStore receipts, MessageFiles files, Clock clock) {
    this.messages = messages;
    this.receipts = receipts;
    this.files = files;
    this.clock = clock;
  }

  @Override
  public void deleteByRoom(String roomId) {
    messages.deleteByRoom(roomId);
    receipts.deleteByRoom(roomId);
    files.removeByRoom(roomId);
    messages.announcementOf(roomId).ifPresent(this::announceNothing);
  }

  private void announceNothing(Message message) {
    messages.update(
        MessageBuilder.builder(message)
            .discussionRoomId(null)
            .discussionCount(null)
            .discussionLastAt(null)
            .updatedAt(clock.instant())
            .build());
  }
}
