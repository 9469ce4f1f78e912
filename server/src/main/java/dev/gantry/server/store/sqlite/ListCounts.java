package dev.gantry.server.store.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Keeps count of lists, stretch by stretch, as a B-tree does: small stretches on level 1, and more
 * levels with larger ones the longer the list. So a change touches one row per level, and the place
 * of an offset, the rank of an entry and the total are found by looking at a few rows of each. A
 * list of up to some thousand entries has one level.
 *
 * <p>A boundary of a level is also one of the level below. To be called inside a unit of work, when
 * the entry itself has been stored or removed.
 */
final class ListCounts {

  private final Database database;
  private final ListNodes nodes;
  private final ListTails tails;

  ListCounts(Database database) {
    this.database = database;
    this.nodes = new ListNodes(database);
    this.tails = database.listTails();
  }

  /** Counts an entry in. */
  void add(ListKey list, Position position) {
    if (tails.add(list, position)) {
      return;
    }
    List<ListNode> path = shift(list, position, 1);
    if (path.isEmpty()) {
      nodes.insert(list, new ListNode(1, Position.START, 1));
    }
    for (ListNode node : path) {
      if (node.entries() > node.capacity()) {
        split(list, node, position, node.level() == path.size());
      }
    }
  }

  /** Counts an entry out. */
  void remove(ListKey list, Position position) {
    for (ListNode node : shift(list, position, -1)) {
      if (node.entries() < node.capacity() / 4) {
        shrink(list, node);
      }
    }
  }

  /** Looks first and then changes row by row, which spares SQLite a journal of the statement. */
  private List<ListNode> shift(ListKey list, Position position, int by) {
    List<ListNode> path = new ArrayList<>(ListNode.LEVELS);
    for (ListNode node : nodes.path(list, position)) {
      ListNode shifted = node.with(node.entries() + by);
      nodes.resize(list, node, shifted.entries());
      path.add(shifted);
    }
    return path;
  }

  private void split(ListKey list, ListNode node, Position added, boolean top) {
    // Most lists grow at their end, where a stretch that is full can stay so.
    boolean appended = isLastEntry(list, added);
    Optional<ListNode> right =
        node.level() == 1
            ? rightLeaf(list, node, added, appended)
            : rightBranch(list, node, appended);
    if (right.isEmpty()) {
      return;
    }
    nodes.resize(list, node, node.entries() - right.get().entries());
    nodes.insert(list, right.get());
    if (top) {
      grow(list, node.level());
    }
  }

  private Optional<ListNode> rightLeaf(
      ListKey list, ListNode node, Position added, boolean appended) {
    if (appended) {
      return Optional.of(new ListNode(1, added, 1));
    }
    long left = node.entries() / 2;
    return entry(list, node.first(), left)
        .map(boundary -> new ListNode(1, boundary, node.entries() - left));
  }

  private Optional<ListNode> rightBranch(ListKey list, ListNode node, boolean appended) {
    int below = node.level() - 1;
    if (appended) {
      return nodes
          .last(list, below)
          .filter(child -> !child.first().equals(node.first()))
          .map(child -> new ListNode(node.level(), child.first(), child.entries()));
    }
    long left = 0;
    for (ListNode child : nodes.from(list, below, node.first(), 64 * ListNode.FANOUT)) {
      if (left >= node.entries() / 2) {
        return Optional.of(new ListNode(node.level(), child.first(), node.entries() - left));
      }
      left += child.entries();
    }
    return Optional.empty();
  }

  private void grow(ListKey list, int level) {
    List<ListNode> nodesOfLevel = nodes.from(list, level, Position.START, 2 * ListNode.FANOUT);
    if (nodesOfLevel.size() > ListNode.FANOUT && level < ListNode.LEVELS) {
      long total = nodesOfLevel.stream().mapToLong(ListNode::entries).sum();
      nodes.insert(list, new ListNode(level + 1, Position.START, total));
    }
  }

  private void shrink(ListKey list, ListNode node) {
    Optional<ListNode> right = nodes.next(list, node);
    if (right.isEmpty() && node.isFirst()) {
      if (node.entries() == 0) {
        nodes.delete(list, node);
      }
      return;
    }
    if (right.isPresent() && merge(list, node, right.get())) {
      return;
    }
    nodes.previous(list, node).ifPresent(left -> merge(list, left, node));
  }

  private boolean merge(ListKey list, ListNode left, ListNode right) {
    long sum = left.entries() + right.entries();
    boolean roomy = sum <= left.capacity() * 3 / 4 || right.entries() == 0;
    if (!roomy || nodes.isBoundaryAbove(list, right)) {
      return false;
    }
    nodes.delete(list, right);
    nodes.resize(list, left, sum);
    return true;
  }

  private boolean isLastEntry(ListKey list, Position position) {
    return entry(list, position, 1).isEmpty();
  }

  private Optional<Position> entry(ListKey list, Position from, long skip) {
    return database.first(
        list.source().orderedEntries(),
        row -> Position.read(row, 1),
        list.roomId(),
        list.list(),
        from.at(),
        from.seq(),
        1,
        skip);
  }
}
