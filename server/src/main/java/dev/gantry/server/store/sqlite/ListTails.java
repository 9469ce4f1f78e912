package dev.gantry.server.store.sqlite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts what is appended to lists: in memory, and at the end of the transaction in the rows of
 * {@code list_nodes} that the end of each list falls into. These are kept from one transaction to
 * the next, until another statement names the table.
 */
final class ListTails implements HeldBack {

  private static final int MOST_LISTS = 1_000;

  private final SqlSession session;
  private final Map<ListKey, Tail> tails = new HashMap<>();
  private boolean changed;

  ListTails(SqlSession session) {
    this.session = session;
    session.beforeUseOf("list_nodes", this::giveUp);
  }

  /**
   * Counts an entry in, where it falls into the last stretch of each level and all of them have
   * room for it.
   *
   * @return false, with nothing done, where the list's other stretches have to be looked at
   */
  boolean add(ListKey list, Position position) {
    if (!(position.at() instanceof Long at)) {
      return false;
    }
    Tail tail = tails.get(list);
    if (tail == null) {
      tail = load(list);
    }
    if (!tail.takes(at, position.seq())) {
      return false;
    }
    session.noteHeldBack();
    changed = true;
    tail.added++;
    return true;
  }

  @Override
  public void write() {
    if (changed) {
      changed = false;
      tails.forEach(this::write);
    }
  }

  @Override
  public void discard() {
    changed = false;
    tails.clear();
  }

  private void giveUp() {
    write();
    tails.clear();
  }

  private Tail load(ListKey list) {
    if (tails.size() >= MOST_LISTS) {
      giveUp();
    }
    Tail tail =
        new Tail(
            session.listAsWritten(
                ListNodes.PATH,
                ListNode::read,
                list.roomId(),
                list.list(),
                Position.END.at(),
                Position.END.seq()));
    tails.put(list, tail);
    return tail;
  }

  private void write(ListKey list, Tail tail) {
    if (tail.added > 0) {
      tail.nodes.replaceAll(node -> node.with(node.entries() + tail.added));
      tail.nodes.forEach(node -> resize(list, node));
      tail.added = 0;
    }
  }

  private void resize(ListKey list, ListNode node) {
    session.writeHeld(
        ListNodes.RESIZE,
        list.roomId(),
        list.list(),
        node.level(),
        node.first().at(),
        node.first().seq(),
        node.entries());
  }

  /** The last stretch of each level, and what was appended since they were written. */
  private static final class Tail {

    private final List<ListNode> nodes;
    private long added;

    Tail(List<ListNode> nodes) {
      this.nodes = new ArrayList<>(nodes);
    }

    boolean takes(long at, long seq) {
      return !nodes.isEmpty()
          && isFrom(nodes.get(0).first(), at, seq)
          && nodes.stream().allMatch(node -> node.entries() + added < node.capacity());
    }

    private static boolean isFrom(Position first, long at, long seq) {
      return first.at() instanceof Long start && (at > start || at == start && seq >= first.seq());
    }
  }
}
