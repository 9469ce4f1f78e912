package dev.gantry.server.store.sqlite;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What messages say that the search index does not have yet. The index writes a structure of its
 * own for each savepoint and for each text that does not follow in order, so all texts of a
 * transaction are entered at its end, in their order.
 */
final class NewTexts implements HeldBack {

  private final SqlSession session;
  private final List<Text> texts = new ArrayList<>();

  NewTexts(SqlSession session) {
    this.session = session;
    session.beforeUseOf("message_text", this::write);
  }

  /** Leaves a text to be entered; the message has none in the index. */
  void add(long seq, String roomId, String text) {
    session.noteHeldBack();
    texts.add(new Text(seq, roomId, text));
  }

  @Override
  public void write() {
    if (texts.isEmpty()) {
      return;
    }
    List<Entry> entries = entries();
    texts.clear();
    entries.forEach(
        entry ->
            session.writeHeld(
                "INSERT INTO message_text (rowid, text) VALUES (?, ?)", entry.row(), entry.text()));
  }

  @Override
  public void discard() {
    texts.clear();
  }

  private List<Entry> entries() {
    Map<String, Optional<Long>> rooms = new HashMap<>();
    List<Entry> entries = new ArrayList<>(texts.size());
    for (Text text : texts) {
      rooms
          .computeIfAbsent(text.roomId(), this::firstRow)
          .ifPresent(first -> entries.add(new Entry(first | text.seq(), text.text())));
    }
    entries.sort(Comparator.comparingLong(Entry::row));
    return entries;
  }

  private Optional<Long> firstRow(String roomId) {
    return session.firstAsWritten(
        "SELECT seq << 40 FROM rooms WHERE id = ?", row -> row.getLong(1), roomId);
  }

  private record Text(long seq, String roomId, String text) {}

  private record Entry(long row, String text) {}
}
