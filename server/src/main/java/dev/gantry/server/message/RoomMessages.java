package dev.gantry.server.message;

import dev.gantry.server.core.Page;
import dev.gantry.server.core.PageRequest;
import dev.gantry.server.room.Room;
import dev.gantry.server.user.User;

/** All messages of a room, or those with marks. Who may read the room is checked before. */
public final class RoomMessages {

  private final MessageLists lists;
  private final MessageForReader forReader;

  public RoomMessages(MessageLists lists, MessageForReader forReader) {
    this.lists = lists;
    this.forReader = forReader;
  }

  /** A page as the reader sees it, newest first unless the request says otherwise. */
  public Page<Message> page(User reader, Room room, MessageMarks marks, PageRequest request) {
    Page<Message> page = lists.marked(room.id(), marks, request);
    return new Page<>(forReader.ofAll(page.items(), reader), page.offset(), page.total());
  }
}
