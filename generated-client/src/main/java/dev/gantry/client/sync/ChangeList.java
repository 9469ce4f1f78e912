package dev.gantry.client.sync;

import dev.gantry.client.Timestamps;
import dev.gantry.client.api.ChatApi;
import dev.gantry.client.model.Message;
import dev.gantry.client.model.RoomChanges;
import dev.gantry.client.model.SyncMessagesResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One of the two lists of {@code chat.syncMessages}: changes or removals, in the order of their
 * stamps.
 */
record ChangeList(
    ChatApi chat,
    String roomId,
    String type,
    Function<RoomChanges, @Nullable List<Message>> items,
    Function<Message, @Nullable String> time) {
  /** The year 9999: earlier than this is everything. */
  private static final String END_OF_TIME = "253402300799000";

  static ChangeList updates(ChatApi chat, String roomId) {
    return new ChangeList(chat, roomId, "UPDATED", RoomChanges::getUpdated, Message::getUpdatedAt);
  }

  static ChangeList removals(ChatApi chat, String roomId) {
    return new ChangeList(chat, roomId, "DELETED", RoomChanges::getDeleted, Message::getDeletedAt);
  }

  /** All entries with a later stamp; some of them may come twice. */
  List<Message> after(long stamp) {
    List<Message> found = new ArrayList<>();
    new ChangeIterator(this, stamp).forEachRemaining(found::add);
    return found;
  }

  /** The latest stamp; 0 where there is none. */
  long latest() {
    RoomChanges page =
        result(chat.syncMessages(roomId, q -> q.type(type).previous(END_OF_TIME).count(1)));
    List<Message> entries = entries(page);
    return entries.isEmpty() ? 0 : stamp(entries.get(0));
  }

  long stamp(Message entry) {
    Instant stamp = Timestamps.instant(time.apply(entry));
    if (stamp == null) {
      throw new IllegalStateException(
          "The server gave a message without the time of its change: " + entry.getId());
    }
    return stamp.toEpochMilli();
  }

  /** The latest stamp of these; the beginning of time where there are none. */
  long latestOf(List<Message> entries) {
    return entries.stream().mapToLong(this::stamp).max().orElse(Long.MIN_VALUE);
  }

  /** Of entries of one message the latest, in the order of their stamps. */
  Collection<Message> lastOfEach(List<Message> entries) {
    Map<String, Message> last = new LinkedHashMap<>();
    for (Message entry : entries) {
      Message other = last.get(entry.getId());
      if (other == null || stamp(other) <= stamp(entry)) {
        last.remove(entry.getId());
        last.put(entry.getId(), entry);
      }
    }
    return last.values();
  }

  List<Message> entries(RoomChanges page) {
    List<Message> entries = items.apply(page);
    return entries == null ? List.of() : entries;
  }

  RoomChanges page(long from, int size) {
    String next = String.valueOf(Math.max(1, from));
    return result(chat.syncMessages(roomId, q -> q.type(type).next(next).count(size)));
  }

  private static RoomChanges result(SyncMessagesResponse response) {
    RoomChanges result = response.getResult();
    return result == null ? new RoomChanges() : result;
  }
}
