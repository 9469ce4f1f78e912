package dev.gantry.server.store.sqlite;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What messages of a transaction add to their rooms: one update for each room. */
final class NewInRooms implements HeldBack {

  private static final String COUNT =
      "UPDATE rooms SET msgs = msgs + ?, updated_at = ? WHERE id = ?";
  private static final String COUNT_AND_SHOW =
      """
      UPDATE rooms SET msgs = msgs + ?, updated_at = ?, last_message_at = ?, last_message = ?
      WHERE id = ?""";

  private final SqlSession session;
  private final Map<String, News> rooms = new LinkedHashMap<>();

  NewInRooms(SqlSession session) {
    this.session = session;
    session.beforeUseOf("rooms", this::write);
  }

  /** Adds to the number of messages. */
  void count(String roomId, int amount, Instant now) {
    add(roomId, new News(amount, null, now));
  }

  /** Counts a message that is the newest one from now on. */
  void record(String roomId, Instant at, Json lastMessage, Instant now) {
    add(roomId, new News(1, new Last(at, lastMessage), now));
  }

  @Override
  public void write() {
    if (rooms.isEmpty()) {
      return;
    }
    List<Map.Entry<String, News>> entries = new ArrayList<>(rooms.entrySet());
    rooms.clear();
    entries.forEach(entry -> write(entry.getKey(), entry.getValue()));
  }

  @Override
  public void discard() {
    rooms.clear();
  }

  private void add(String roomId, News news) {
    session.noteHeldBack();
    rooms.merge(roomId, news, News::then);
  }

  private void write(String roomId, News news) {
    if (news.last() == null) {
      session.writeHeld(COUNT, news.messages(), news.now(), roomId);
    } else {
      session.writeHeld(
          COUNT_AND_SHOW,
          news.messages(),
          news.now(),
          news.last().at(),
          news.last().message().text(),
          roomId);
    }
  }

  /** Makes JSON when it is needed; null for none. */
  @FunctionalInterface
  interface Json {
    String text();
  }

  private record Last(Instant at, Json message) {}

  private record News(int messages, Last last, Instant now) {

    News then(News later) {
      return new News(messages + later.messages, later.last == null ? last : later.last, later.now);
    }
  }
}
