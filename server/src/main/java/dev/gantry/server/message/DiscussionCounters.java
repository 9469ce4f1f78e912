package dev.gantry.server.message;

import dev.gantry.server.room.Room;
import dev.gantry.server.room.RoomStore;

/** Keeps what the announcement of a discussion says about it true. Used inside a unit of work. */
final class DiscussionCounters {

  private final RoomStore rooms;
  private final MessageStore messages;
  private final LatestMessages latest;

  DiscussionCounters(RoomStore rooms, MessageStore messages, LatestMessages latest) {
    this.rooms = rooms;
    this.messages = messages;
    this.latest = latest;
  }

  /** After the number of messages of a room changed; nothing happens where it is no discussion. */
  void refresh(String roomId) {
    rooms
        .findById(roomId)
        .filter(room -> room.parentRoomId() != null)
        .ifPresent(this::refreshAnnouncement);
  }

  private void refreshAnnouncement(Room discussion) {
    messages
        .announcementOf(discussion.id())
        .ifPresent(
            announcement ->
                latest.save(
                    MessageBuilder.builder(announcement)
                        .discussionCount(discussion.messageCount())
                        .discussionLastAt(discussion.lastMessageAt())
                        .build()));
  }
}
