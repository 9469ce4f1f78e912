package dev.gantry.server.store.sqlite;

import java.util.List;

/**
 * Keeps count of the lists of direct-message rooms: that of all, and each member's own. For use
 * inside a unit of work.
 */
final class DirectLists {

  private final Database database;
  private final ListCounts counts;

  DirectLists(Database database) {
    this.database = database;
    this.counts = new ListCounts(database);
  }

  /** Counts in the room whose row was inserted last. */
  void roomInserted() {
    room("seq = last_insert_rowid()").forEach(at -> counts.add(ListKey.directRooms(), at));
  }

  /** Removes a room's row and counts it out. */
  void deleteRoom(String roomId) {
    List<Position> entries = room("id = ?", roomId);
    database.change(roomId, "DELETE FROM rooms WHERE id = ?", roomId);
    entries.forEach(at -> counts.remove(ListKey.directRooms(), at));
  }

  /** Counts in the membership whose row was inserted last. */
  void membershipInserted() {
    memberships("seq = last_insert_rowid()").forEach(this::add);
  }

  /** Changes the row of one membership and follows the change. */
  void changeMembership(String id, Runnable change) {
    List<Membership> before = memberships("id = ?", id);
    change.run();
    List<Membership> after = memberships("id = ?", id);
    if (!before.equals(after)) {
      before.forEach(this::remove);
      after.forEach(this::add);
    }
  }

  /** Removes rows of memberships in one room and counts them out. */
  void deleteMemberships(String roomId, String condition, Object... arguments) {
    List<Membership> entries = memberships(condition, arguments);
    database.change(roomId, "DELETE FROM subscriptions WHERE " + condition, arguments);
    entries.forEach(this::remove);
  }

  private List<Position> room(String condition, Object... arguments) {
    return database.list(
        "SELECT created_at, seq FROM rooms WHERE type = 'd' AND " + condition,
        row -> new Position(row.getLong(1), row.getLong(2)),
        arguments);
  }

  private List<Membership> memberships(String condition, Object... arguments) {
    return database.list(
        "SELECT user_id, created_at, seq FROM subscriptions WHERE direct = 1 AND " + condition,
        row -> new Membership(row.getString(1), new Position(row.getLong(2), row.getLong(3))),
        arguments);
  }

  private void add(Membership membership) {
    counts.add(ListKey.directRoomsOf(membership.userId()), membership.at());
  }

  private void remove(Membership membership) {
    counts.remove(ListKey.directRoomsOf(membership.userId()), membership.at());
  }

  private record Membership(String userId, Position at) {}
}
