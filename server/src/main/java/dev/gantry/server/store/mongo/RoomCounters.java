package dev.gantry.server.store.mongo;

import dev.gantry.server.room.Room;
import dev.gantry.server.room.RoomBuilder;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import org.bson.Document;

/** The fields of a room that every message moves, whichever server it comes by. */
final class RoomCounters {

  static final FieldRules RULES =
      new FieldRules(Set.of("msgs", "usersCount"), Set.of(), "lm", "lastMessage");

  private static final String UPDATED_AT = "_updatedAt";

  private final Records<Room> rooms;
  private final LastMessages lastMessages;

  RoomCounters(Records<Room> rooms, LastMessages lastMessages) {
    this.rooms = rooms;
    this.lastMessages = lastMessages;
  }

  void add(String roomId, String counter, int amount, Instant now) {
    rooms.change(
        roomId,
        room -> {
          count(room, counter, amount);
          touch(room, now);
        });
  }

  void record(String roomId, Instant at, Map<String, Object> lastMessage, Instant now) {
    rooms.change(
        roomId,
        room -> {
          count(room, "msgs", 1);
          Date newest = room.getDate("lm");
          if (newest == null || !newest.after(Date.from(at))) {
            replaceLast(room, at, lastMessage);
          }
          touch(room, now);
        });
  }

  void replaceLast(String roomId, Instant at, Map<String, Object> lastMessage, Instant now) {
    rooms.change(
        roomId,
        room -> {
          replaceLast(room, at, lastMessage);
          touch(room, now);
        });
  }

  /** A room with the counters and the last message of another. */
  static Room keep(Room counted, Room described) {
    return RoomBuilder.builder(described)
        .messageCount(counted.messageCount())
        .usersCount(counted.usersCount())
        .lastMessageAt(counted.lastMessageAt())
        .lastMessage(counted.lastMessage())
        .build();
  }

  private void replaceLast(Document room, Instant at, Map<String, Object> lastMessage) {
    putOrRemove(room, "lm", at == null ? null : Date.from(at));
    putOrRemove(room, "lastMessage", lastMessages.stored(lastMessage));
  }

  private static void count(Document room, String counter, int amount) {
    Number before = (Number) room.getOrDefault(counter, 0);
    room.put(counter, before.intValue() + amount);
  }

  private static void touch(Document room, Instant now) {
    Date before = room.getDate(UPDATED_AT);
    Date after = Date.from(now);
    room.put(UPDATED_AT, before != null && before.after(after) ? before : after);
  }

  private static void putOrRemove(Document room, String field, Object value) {
    if (value == null) {
      room.remove(field);
    } else {
      room.put(field, value);
    }
  }
}
