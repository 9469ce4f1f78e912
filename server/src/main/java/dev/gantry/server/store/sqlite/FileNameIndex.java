package dev.gantry.server.store.sqlite;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds a room's files by a part of their names, from a row for each three characters in sequence.
 * Names are entered as {@code FileFilter} compares them, so that what it finds is what would be
 * found by looking at each name. Row numbers are the room's and the file's together, as those of
 * {@link TextIndex}.
 */
final class FileNameIndex {

  /** Where more files than these match, going through the room's list is no worse. */
  private static final int MOST_MATCHES = 1_000;

  private static final int SHORTEST = 3;

  private final Database database;
  private final RoomEntries entries;

  FileNameIndex(Database database) {
    this.database = database;
    this.entries = new RoomEntries(database, "file_names");
  }

  /** A name as it is entered. */
  static String entry(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** Enters a file that a room shows. Inside a unit of work. */
  void enter(String roomId, long seq, String name) {
    database.update(
        "INSERT INTO file_names (rowid, name) SELECT (seq << 40) | ?, ? FROM rooms WHERE id = ?",
        seq,
        entry(name),
        roomId);
  }

  /** Takes out a file. Inside a unit of work. */
  void leave(String roomId, long seq) {
    entries.remove(roomId, seq);
  }

  /** Takes out all files of a room. Inside a unit of work. */
  void removingRoom(String roomId) {
    entries.removeAll(roomId);
  }

  /**
   * Row numbers of the files that a room may show and whose names have a part; empty where the
   * index cannot tell or there are too many.
   */
  Optional<List<Long>> find(SqlSession session, String roomId, String part) {
    String wanted = entry(part);
    if (wanted.codePointCount(0, wanted.length()) < SHORTEST || wanted.indexOf('\0') >= 0) {
      return Optional.empty();
    }
    return session
        .first("SELECT seq << 40 FROM rooms WHERE id = ?", row -> row.getLong(1), roomId)
        .map(room -> find(session, room, '"' + wanted.replace("\"", "\"\"") + '"'))
        .filter(rows -> rows.size() <= MOST_MATCHES);
  }

  private static List<Long> find(SqlSession session, long room, String expression) {
    return session.list(
        """
        SELECT rowid & 0xFFFFFFFFFF FROM file_names
        WHERE file_names MATCH ? AND rowid BETWEEN ? AND ? LIMIT ?""",
        row -> row.getLong(1),
        expression,
        room,
        room + (1L << 40) - 1,
        MOST_MATCHES + 1);
  }
}
