package dev.gantry.server.store.sqlite;

import dev.gantry.server.message.Message;

/**
 * The full-text index over what messages say, kept with them in one unit of work. Its row numbers
 * begin with the room's, so that a search reads one room's part of a word's entries, newest first,
 * and nothing else.
 */
final class TextIndex {

  private final Database database;
  private final NewTexts newTexts;
  private final RoomEntries entries;

  TextIndex(Database database) {
    this.database = database;
    this.newTexts = database.newTexts();
    this.entries = new RoomEntries(database, "message_text");
  }

  /** Enters a message by the number of its row. */
  void inserted(long seq, Message message) {
    if (isIndexed(message)) {
      newTexts.add(seq, message.roomId(), message.text());
    }
  }

  /** Follows an update; to be called before the row changes. */
  void changing(long seq, Message message) {
    String before =
        database
            .first(
                "SELECT CASE WHEN hidden = 0 THEN doc ->> '$.msg' END FROM messages WHERE seq = ?",
                row -> row.getString(1),
                seq)
            .orElse("");
    String after = isIndexed(message) ? message.text() : "";
    if (!before.equals(after)) {
      removing(seq, message.roomId());
      if (!after.isEmpty()) {
        newTexts.add(seq, message.roomId(), after);
      }
    }
  }

  /** Takes out a message. */
  void removing(long seq, String roomId) {
    entries.remove(roomId, seq);
  }

  /** Takes out all messages of a room. */
  void removingRoom(String roomId) {
    entries.removeAll(roomId);
  }

  private static boolean isIndexed(Message message) {
    return !Boolean.TRUE.equals(message.hidden())
        && message.text() != null
        && !message.text().isEmpty();
  }
}
