package dev.gantry.server.store.sqlite;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows of {@code list_nodes}. For use inside a unit of work. */
final class ListNodes {

  private static final String LEVEL =
      " FROM list_nodes WHERE room_id = ?1 AND list = ?2 AND level = ?3";
  private static final String SELECT = "SELECT first_at, first_seq, entries, level" + LEVEL;

  /** The nodes that a position falls into, the lowest level first. */
  static final String PATH =
      IntStream.rangeClosed(1, ListNode.LEVELS)
          .mapToObj(
              level ->
                  """
                  SELECT * FROM (SELECT first_at, first_seq, entries, level FROM list_nodes
                  WHERE room_id = ?1 AND list = ?2 AND level = %d
                  AND (first_at, first_seq) <= (?3, ?4)
                  ORDER BY first_at DESC, first_seq DESC LIMIT 1)"""
                      .formatted(level))
          .collect(Collectors.joining(" UNION ALL "));

  static final String RESIZE =
      """
      UPDATE list_nodes SET entries = ?6
      WHERE room_id = ?1 AND list = ?2 AND level = ?3 AND first_at = ?4 AND first_seq = ?5""";

  private final Database database;

  ListNodes(Database database) {
    this.database = database;
  }

  /** The nodes that a position falls into, level by level; empty for a list without entries. */
  List<ListNode> path(ListKey list, Position position) {
    return database.list(
        PATH, ListNode::read, list.roomId(), list.list(), position.at(), position.seq());
  }

  void insert(ListKey list, ListNode node) {
    database.update(
        """
        INSERT INTO list_nodes (room_id, list, level, first_at, first_seq, entries)
        VALUES (?, ?, ?, ?, ?, ?)""",
        list.roomId(),
        list.list(),
        node.level(),
        node.first().at(),
        node.first().seq(),
        node.entries());
  }

  void resize(ListKey list, ListNode node, long entries) {
    database.update(
        RESIZE,
        list.roomId(),
        list.list(),
        node.level(),
        node.first().at(),
        node.first().seq(),
        entries);
  }

  void delete(ListKey list, ListNode node) {
    database.update(
        """
        DELETE FROM list_nodes
        WHERE room_id = ?1 AND list = ?2 AND level = ?3 AND first_at = ?4 AND first_seq = ?5""",
        list.roomId(),
        list.list(),
        node.level(),
        node.first().at(),
        node.first().seq());
  }

  Optional<ListNode> next(ListKey list, ListNode node) {
    return beside(list, node, " AND (first_at, first_seq) > (?4, ?5) ORDER BY first_at, first_seq");
  }

  Optional<ListNode> previous(ListKey list, ListNode node) {
    return beside(
        list, node, " AND (first_at, first_seq) < (?4, ?5) ORDER BY first_at DESC, first_seq DESC");
  }

  /** Whether a node of the next level begins where this one does, so that this one must stay. */
  boolean isBoundaryAbove(ListKey list, ListNode node) {
    return database
        .first(
            "SELECT 1" + LEVEL + " AND first_at = ?4 AND first_seq = ?5",
            row -> true,
            list.roomId(),
            list.list(),
            node.level() + 1,
            node.first().at(),
            node.first().seq())
        .isPresent();
  }

  Optional<ListNode> last(ListKey list, int level) {
    return database.first(
        SELECT + " ORDER BY first_at DESC, first_seq DESC LIMIT 1",
        ListNode::read,
        list.roomId(),
        list.list(),
        level);
  }

  /** The nodes of a level from a position on, up to {@code limit} of them. */
  List<ListNode> from(ListKey list, int level, Position position, int limit) {
    return database.list(
        SELECT + " AND (first_at, first_seq) >= (?4, ?5) ORDER BY first_at, first_seq LIMIT ?6",
        ListNode::read,
        list.roomId(),
        list.list(),
        level,
        position.at(),
        position.seq(),
        limit);
  }

  private Optional<ListNode> beside(ListKey list, ListNode node, String condition) {
    return database.first(
        SELECT + condition + " LIMIT 1",
        ListNode::read,
        list.roomId(),
        list.list(),
        node.level(),
        node.first().at(),
        node.first().seq());
  }
}
