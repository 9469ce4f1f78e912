package dev.gantry.server.room;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where rooms are kept. Writes belong into a {@link dev.gantry.server.core.UnitOfWork}. */
public interface RoomStore {

  /** The room with this id. */
  Optional<Room> findById(String id);

  /**
   * The room with this id as far as messages and members do not move it: counters, the last message
   * and the time of the last change may be missing or old. For what is done for every message.
   */
  default Optional<Room> findDescription(String id) {
    return findById(id);
  }

  /** The channel or group with exactly this name. */
  Optional<Room> findByName(String name);

  /** The channels and groups whose name is exactly one of these. */
  List<Room> findByNames(Collection<String> names);

  /**
   * The direct-message room of exactly these people, in whatever order; the oldest where there are
   * several.
   */
  Optional<Room> findDirect(Collection<String> memberIds);

  /** The discussion in a room that started from this message. */
  Optional<Room> findDiscussion(String parentRoomId, String parentMessageId);

  /** Ids of the discussions that take place in a room. */
  List<String> discussionsOf(String parentRoomId);

  /** The rooms that new users join. */
  List<Room> defaultRooms();

  /** Stores a new room. */
  void insert(Room room);

  /**
   * Replaces the descriptive fields of a room; counters and the last message are left as they are
   * stored, since others may have moved them meanwhile.
   */
  void update(Room room);

  /**
   * Removes the room itself; its subscriptions and messages have their own stores. Several servers
   * may write at once, so it comes first, and who stores something in the room counts it after
   * that: where the room has gone, both are undone.
   */
  void delete(String id);

  /** Adds to the number of members; the amount may be negative. */
  void addUsers(String roomId, int amount, Instant now);

  /** Adds to {@code msgs} only, as for thread replies, system messages and deletions. */
  void addMessages(String roomId, int amount, Instant now);

  /**
   * Counts an ordinary message in: {@code msgs} + 1, and {@code lm} and {@code lastMessage} unless
   * another server has recorded a later one.
   */
  void recordMessage(String roomId, Instant at, Map<String, Object> lastMessage, Instant now);

  /** Replaces {@code lastMessage} and {@code lm}; both null where no visible message is left. */
  void replaceLastMessage(String roomId, Instant at, Map<String, Object> message, Instant now);
}
