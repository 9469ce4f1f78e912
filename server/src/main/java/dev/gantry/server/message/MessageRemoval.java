package dev.gantry.server.message;

import dev.gantry.server.room.RoomContents;

/** Removes a room's messages together with the room. */
public final class MessageRemoval implements RoomContents {

  private final MessageStore messages;
  private final ReadReceiptStore receipts;
  private final MessageFiles files;

  public MessageRemoval(MessageStore messages, ReadReceiptStore receipts, MessageFiles files) {
    this.messages = messages;
    this.receipts = receipts;
    this.files = files;
  }

  @Override
  public void deleteByRoom(String roomId) {
    messages.deleteByRoom(roomId);
    receipts.deleteByRoom(roomId);
    files.removeByRoom(roomId);
  }
}
