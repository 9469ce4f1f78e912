package dev.gantry.server.message;

import dev.gantry.server.core.ApiException;
import dev.gantry.server.core.Page;
import dev.gantry.server.core.PageRequest;
import dev.gantry.server.room.Room;
import dev.gantry.server.room.RoomAccess;
import dev.gantry.server.room.RoomStore;
import dev.gantry.server.user.User;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is pinned, starred and so on in a room, for {@code chat.get...Messages}. */
public final class RoomLists {

  private final MessageLists lists;
  private final RoomStore rooms;
  private final RoomAccess access;
  private final MessageForReader forReader;

  public RoomLists(
      MessageLists lists, RoomStore rooms, RoomAccess access, MessageForReader forReader) {
    this.lists = lists;
    this.rooms = rooms;
    this.access = access;
    this.forReader = forReader;
  }

  /**
   * Pinned messages as the caller sees them.
   *
   * @throws ApiException coded {@code error-not-allowed} for a room that the caller may not see
   */
  public Page<Message> pinned(User caller, String roomId, PageRequest page) {
    if (readable(caller, roomId).isEmpty()) {
      throw ApiException.coded("error-not-allowed", "Not allowed");
    }
    return seenBy(caller, lists.page(MessageList.pinned(roomId), page));
  }

  /**
   * Messages that the caller starred, without others' stars.
   *
   * @throws ApiException plain {@code error-not-allowed} for a room that the caller may not see
   */
  public Page<Message> starred(User caller, String roomId, PageRequest page) {
    requireReadable(caller, roomId);
    return seenBy(caller, lists.page(MessageList.starred(roomId, caller.id()), page));
  }

  /** Messages that mention the caller, as they are stored; refuses as {@link #starred} does. */
  public Page<Message> mentioned(User caller, String roomId, PageRequest page) {
    requireReadable(caller, roomId);
    return lists.page(MessageList.mentioned(roomId, caller.id()), page);
  }

  /**
   * Messages that announce discussions, as they are stored; refuses as {@link #starred} does.
   *
   * @param text stands in their texts, whatever its case; null or empty for any. It makes the page
   *     cost as much as the room has discussions
   */
  public Page<Message> discussions(User caller, String roomId, String text, PageRequest page) {
    requireReadable(caller, roomId);
    return lists.page(MessageList.discussions(roomId), MessageFilter.containing(text), page);
  }

  /**
   * Ids of what was removed from a room after a moment. Rocket.Chat checks no access and neither
   * refuses; who may not see the room finds nothing here.
   */
  public Page<String> removedSince(User caller, String roomId, Instant since, PageRequest page) {
    if (readable(caller, roomId).isEmpty()) {
      return new Page<>(List.of(), page.offset(), 0);
    }
    return lists.removedSince(roomId, since, page);
  }

  private Page<Message> seenBy(User caller, Page<Message> page) {
    return new Page<>(forReader.ofAll(page.items(), caller), page.offset(), page.total());
  }

  private void requireReadable(User caller, String roomId) {
    if (readable(caller, roomId).isEmpty()) {
      throw ApiException.plain("error-not-allowed");
    }
  }

  private Optional<Room> readable(User caller, String roomId) {
    return rooms.findById(roomId).filter(room -> access.canAccess(room, caller));
  }
}
