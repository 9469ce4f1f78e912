package dev.gantry.server.store.sqlite;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What messages of a transaction do to the memberships of their rooms, as far as doing it again for
 * the next message of the same author changes nothing more, or only the time.
 */
final class NewForMembers implements HeldBack {

  private static final String ALERT =
      """
      UPDATE subscriptions SET alert = 1, open = 1, updated_at = ?
      WHERE room_id = ? AND (alert = 0 OR open = 0) AND user_id <> ?""";
  private static final String SEEN =
      """
      UPDATE subscriptions SET last_seen_at = max(coalesce(last_seen_at, 0), ?1), updated_at = ?1
      WHERE room_id = ?2 AND user_id = ?3""";

  private final SqlSession session;

  /** By statement, room and user, in the order in which they count. */
  private final Map<Change, Instant> changes = new LinkedHashMap<>();

  NewForMembers(SqlSession session) {
    this.session = session;
    session.beforeUseOf("subscriptions", this::write);
  }

  /** Alerts all members of a room but one. */
  void alertOthers(String roomId, String authorId, Instant now) {
    session.noteHeldBack();
    changes.putIfAbsent(new Change(ALERT, roomId, authorId), now);
  }

  /** Moves a member's {@code ls}, never back. */
  void seen(String roomId, String userId, Instant at) {
    session.noteHeldBack();
    Change change = new Change(SEEN, roomId, userId);
    Instant before = changes.get(change);
    if (before != null && before.isAfter(at)) {
      write();
    }
    // Last in order, since it dates the membership after what others did to it.
    changes.remove(change);
    changes.put(change, at);
  }

  @Override
  public void write() {
    if (changes.isEmpty()) {
      return;
    }
    List<Map.Entry<Change, Instant>> entries =
        changes.entrySet().stream().map(Map.Entry::copyOf).toList();
    changes.clear();
    entries.forEach(
        entry ->
            session.writeHeld(
                entry.getKey().sql(),
                entry.getValue(),
                entry.getKey().roomId(),
                entry.getKey().userId()));
  }

  @Override
  public void discard() {
    changes.clear();
  }

  private record Change(String sql, String roomId, String userId) {}
}
