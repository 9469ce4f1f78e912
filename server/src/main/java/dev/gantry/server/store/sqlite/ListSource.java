package dev.gantry.server.store.sqlite;

import dev.gantry.server.message.MessageList;

/**
 * The rows whose order makes a list, and the documents they stand for. A plain message is in no row
 * of {@code message_list}: the index that orders its room is list enough.
 */
enum ListSource {
  MARKED("message_list", "room_id = ?1 AND list = ?2", "at", "messages"),
  FILES("file_list", "room_id = ?1 AND list = ?2", "at", "files"),
  HISTORY("messages", "room_id = ?1 AND hidden = 0 AND ?2 IS NOT NULL", "created_at", "messages"),
  REMOVED("trash", "room_id = ?1 AND ?2 IS NOT NULL", "deleted_at", "trash"),
  DIRECT_ROOMS("rooms", "type = 'd' AND ?1 = '' AND ?2 IS NOT NULL", "created_at", "rooms"),
  DIRECT_MEMBERSHIPS(
      "subscriptions",
      "direct = 1 AND ?1 = '' AND user_id = substr(?2, 8)",
      "created_at",
      "subscriptions");

  /** Entries of a marked list ?1, ?2 whose messages have one of the ids in the JSON array ?3. */
  static final String ENTRIES_WITH_IDS =
      // Without the pluses SQLite would go through the list and look for each entry among the ids.
      "SELECT at, seq FROM message_list WHERE +room_id = ?1 AND +list = ?2 AND seq IN (SELECT seq"
          + " FROM messages WHERE id IN (SELECT value FROM json_each(?3)) AND ?4 IS NOT NULL)";

  /** Entries of a list of files ?1, ?2 that have one of the row numbers in the JSON array ?3. */
  static final String FILES_OF_ROWS =
      "SELECT at, seq FROM file_list WHERE +room_id = ?1 AND +list = ?2"
          + " AND seq IN (SELECT value FROM json_each(?3) WHERE ?4 IS NOT NULL)";

  /** What stands in one list of the JSON array ?2 and, where they are not empty, of ?3 and ?4. */
  static final String ENTRIES_IN_EACH =
      """
      SELECT DISTINCT at, seq FROM message_list m
      WHERE room_id = ?1 AND list IN (SELECT value FROM json_each(?2))
        AND (?3 = '[]' OR EXISTS (SELECT 1 FROM message_list o WHERE o.room_id = ?1
          AND o.list IN (SELECT value FROM json_each(?3)) AND o.at = m.at AND o.seq = m.seq))
        AND (?4 = '[]' OR EXISTS (SELECT 1 FROM message_list o WHERE o.room_id = ?1
          AND o.list IN (SELECT value FROM json_each(?4)) AND o.at = m.at AND o.seq = m.seq))""";

  private final String table;
  private final String members;
  private final String at;
  private final String documents;

  ListSource(String table, String members, String at, String documents) {
    this.table = table;
    this.members = members;
    this.at = at;
    this.documents = documents;
  }

  static ListSource of(MessageList.Kind kind) {
    return switch (kind) {
      case HISTORY -> HISTORY;
      case REMOVED -> REMOVED;
      default -> MARKED;
    };
  }

  /** The column that orders the entries. */
  String at() {
    return at;
  }

  /** Entries of list ?1, ?2 from position ?3, ?4 on, with {@code at} and {@code seq}. */
  String entries() {
    return "SELECT %2$s AS at, seq FROM %1$s WHERE %3$s AND (%2$s, seq) >= (?3, ?4)"
        .formatted(table, at, members);
  }

  /** The same in order, skipping ?6 of them, ?5 at the most. */
  String orderedEntries() {
    return entries() + " ORDER BY %s, seq LIMIT ?5 OFFSET ?6".formatted(at);
  }

  /** The same from the last one back. */
  String entriesFromTheLast() {
    return entries() + " ORDER BY %1$s DESC, seq DESC LIMIT ?5 OFFSET ?6".formatted(at);
  }

  /** Document and id of row ?1. */
  String document() {
    return "SELECT doc, id FROM " + documents + " WHERE seq = ?1";
  }

  /** Documents and ids of the entries that a query gives. */
  String documentsOf(String query) {
    return "SELECT d.doc, d.id FROM (%s) e JOIN %s d ON d.seq = e.seq".formatted(query, documents);
  }

  /** The same in another order, which is made without carrying the documents along. */
  String sortedDocumentsOf(String query, String order) {
    return "SELECT d.doc, d.id FROM (%s ORDER BY %s) s CROSS JOIN %s d ON d.seq = s.seq"
        .formatted(documentsOf(query).replace("d.doc, d.id", "d.seq"), order, documents);
  }
}
