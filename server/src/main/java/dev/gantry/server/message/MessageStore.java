package dev.gantry.server.message;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where messages are kept, those taken out included. Writes belong into a {@link
 * dev.gantry.server.core.UnitOfWork}.
 */
public interface MessageStore {

  /** The message with this id, hidden ones included. */
  Optional<Message> findById(String id);

  /**
   * The newest message of a room that is neither hidden nor a thread-only reply nor a system
   * message.
   */
  Optional<Message> newestVisible(String roomId);

  /**
   * The oldest messages of a room that still carry {@code unread}, written up to a time, that
   * included; hidden ones are left out.
   */
  List<Message> unreadUntil(String roomId, Instant until, int limit);

  /**
   * Stores a new message.
   *
   * @return false, with nothing stored, where the id is taken
   */
  boolean insert(Message message);

  /** Replaces the message with the same id. */
  void update(Message message);

  /** Removes a message and keeps a copy, stamped with the time, among the removed ones. */
  void moveToTrash(Message message, Instant deletedAt);

  /** Removes all messages of a room for good. */
  void deleteByRoom(String roomId);
}
