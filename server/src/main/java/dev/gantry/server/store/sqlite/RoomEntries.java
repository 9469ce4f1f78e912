package dev.gantry.server.store.sqlite;

/**
 * Entries of a text index whose row numbers begin with the room's and end with those of what was
 * entered. To be called while the room's row is there: its number is given to another room later.
 */
final class RoomEntries {

  private final Database database;
  private final String one;
  private final String all;

  /**
   * @param index name of the index
   */
  RoomEntries(Database database, String index) {
    this.database = database;
    this.one =
        "DELETE FROM %s WHERE rowid = (SELECT (seq << 40) | ?2 FROM rooms WHERE id = ?1)"
            .formatted(index);
    this.all =
        """
        DELETE FROM %s WHERE rowid BETWEEN (SELECT seq << 40 FROM rooms WHERE id = ?1)
          AND (SELECT (seq << 40) + 0xFFFFFFFFFF FROM rooms WHERE id = ?1)"""
            .formatted(index);
  }

  /** Takes out the one with this row number. */
  void remove(String roomId, long seq) {
    database.update(one, roomId, seq);
  }

  /** Takes out all of a room. */
  void removeAll(String roomId) {
    database.update(all, roomId);
  }
}
