package dev.gantry.server.message;

import dev.gantry.server.room.RoomContents;

/** Removes a room's messages together with the room. */
public final class MessageRemoval implements RoomContents {

  private final MessageStore messages;

  public MessageRemoval(MessageStore messages) {
    this.messages = messages;
  }

  @Override
  public void deleteByRoom(String roomId) {
    messages.deleteByRoom(roomId);
  }
}
