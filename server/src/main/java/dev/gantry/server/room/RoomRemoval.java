package dev.gantry.server.room;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

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

  /**
   * Removes the room, the discussions that took place in it, memberships, and contents. The rooms
   * go first, so that nothing comes into them while the rest goes.
   */
  public void remove(String roomId) {
    List<String> all = withDiscussions(roomId);
    all.forEach(rooms::delete);
    all.forEach(subscriptions::deleteByRoom);
    all.forEach(contents::deleteByRoom);
  }

  private List<String> withDiscussions(String roomId) {
    Set<String> all = new LinkedHashSet<>();
    Deque<String> left = new ArrayDeque<>(List.of(roomId));
    while (!left.isEmpty()) {
      String next = left.pop();
      if (all.add(next)) {
        left.addAll(rooms.discussionsOf(next));
      }
    }
    return List.copyOf(all);
  }
}
