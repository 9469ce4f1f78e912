package dev.gantry.server.room;

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

  /** Removes contents, memberships and the room itself. */
  public void remove(String roomId) {
    contents.deleteByRoom(roomId);
    subscriptions.deleteByRoom(roomId);
    rooms.delete(roomId);
  }
}
