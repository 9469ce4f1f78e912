package dev.gantry.server.message;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where messages are kept, those taken out included. Writes belong into a {@link
 * dev.gantry.server.core.UnitOfWork}.
 *
 * <p>Every change of a room's messages has a stamp, {@code _updatedAt} or {@code _deletedAt}, that
 * is later than all before it in that room: the time that the caller gives, or one millisecond more
 * than the last. A change never becomes visible after one with a later stamp.
 */
public interface MessageStore {

  /** The message with this id, hidden ones included. */
  Optional<Message> findById(String id);

  /**
   * The newest message of a room that is neither hidden nor a thread-only reply nor a system
   * message.
   */
  Optional<Message> newestVisible(String roomId);

  /** The message, not hidden, that announces this discussion. */
  Optional<Message> announcementOf(String discussionRoomId);

  /**
   * The oldest messages of a room that still carry {@code unread}, written up to a time, that
   * included; hidden ones are left out.
   */
  List<Message> unreadUntil(String roomId, Instant until, int limit);

  /**
   * Stores a new message and returns it with the stamp that it got; empty, with nothing stored,
   * where the id is taken.
   */
  Optional<Message> insert(Message message);

  /**
   * Stores a message of another time with its own stamp, which gives way only to the same stamp of
   * another message of the room. Whoever follows the room's changes already may miss it.
   *
   * @return false, with nothing stored, where the id is taken
   */
  boolean restore(Message message);

  /** Keeps a message that was removed at another time among the removed ones. */
  void restoreRemoved(Message message, Instant deletedAt);

  /** Replaces the message with the same id, if any, and returns it with the stamp that it got. */
  Message update(Message message);

  /** Removes a message and keeps a copy, stamped with the time, among the removed ones. */
  void moveToTrash(Message message, Instant deletedAt);

  /** Removes all messages of a room for good. */
  void deleteByRoom(String roomId);
}
