package dev.gantry.server.room;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Removes a room with everything in it. It asks for no permission. Called inside a unit of work.
 */
public final class RoomRemoval {

  private final RoomStore rooms;
  private final SubscriptionStore subscriptions;
  private final RoomContents contents;

  public RoomRemoval(RoomStore rooms, SubscriptionStore subscriptions, RoomContents contents) {
    this.rooms = rooms;
    this.subscriptions = subscriptions;
    this.contents = contents;
  }

  /** Removes contents, memberships, the room itself, and the discussions that took place in it. */
  public void remove(String roomId) {
    Deque<String> left = new ArrayDeque<>(List.of(roomId));
    while (!left.isEmpty()) {
      String next = left.pop();
      contents.deleteByRoom(next);
      subscriptions.deleteByRoom(next);
      rooms.delete(next);
      left.addAll(rooms.discussionsOf(next));
    }
  }
}
