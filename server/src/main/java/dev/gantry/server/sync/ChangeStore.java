package dev.gantry.server.sync;

import dev.gantry.server.message.Message;
import java.time.Instant;
import java.util.List;

/**
 * What was changed in a room, by the stamps that {@link dev.gantry.server.message.MessageStore}
 * gives: no two changes of a room have the same, and a change that becomes visible later has a
 * later one. Hidden messages are in none of the lists. Every method answers from one moment.
 */
public interface ChangeStore {

  /** What changed later than a time: messages newest first, removed ones last removed first. */
  RoomChanges changesSince(String roomId, Instant since);

  /** Messages changed later than the stamp, in the order of their changes. */
  List<Message> updatedAfter(String roomId, Instant stamp, int limit);

  /** Messages changed earlier than the stamp, the latest change first. */
  List<Message> updatedBefore(String roomId, Instant stamp, int limit);

  /** Messages removed later than the stamp, in the order of their removal. */
  List<RemovedMessage> removedAfter(String roomId, Instant stamp, int limit);

  /** Messages removed earlier than the stamp, the latest removal first. */
  List<RemovedMessage> removedBefore(String roomId, Instant stamp, int limit);

  /** The roots of a room's threads that changed later than a time. */
  ThreadChanges threadsChangedSince(String roomId, Instant since);

  /** The replies to a root, in one room, that changed later than a time. */
  ThreadChanges repliesChangedSince(String roomId, String rootId, Instant since);
}
