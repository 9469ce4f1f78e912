package dev.gantry.server.room;

/** What lies in a room and goes with it, such as its messages. Called inside a unit of work. */
@FunctionalInterface
public interface RoomContents {

  /** Removes everything in the room for good. */
  void deleteByRoom(String roomId);
}
