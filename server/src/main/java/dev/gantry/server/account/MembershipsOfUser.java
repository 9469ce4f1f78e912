package dev.gantry.server.account;

import dev.gantry.server.room.Memberships;
import dev.gantry.server.room.Room;
import dev.gantry.server.room.RoomBuilder;
import dev.gantry.server.room.RoomRemoval;
import dev.gantry.server.room.RoomStore;
import dev.gantry.server.room.Subscription;
import dev.gantry.server.room.SubscriptionStore;
import dev.gantry.server.user.User;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Everything that a user is a member of. */
public final class MembershipsOfUser {

  private final RoomStore rooms;
  private final SubscriptionStore subscriptions;
  private final Memberships memberships;
  private final RoomRemoval removal;
  private final DirectRoomNames directRoomNames;

  public MembershipsOfUser(
      RoomStore rooms,
      SubscriptionStore subscriptions,
      Memberships memberships,
      RoomRemoval removal,
      DirectRoomNames directRoomNames) {
    this.rooms = rooms;
    this.subscriptions = subscriptions;
    this.memberships = memberships;
    this.removal = removal;
    this.directRoomNames = directRoomNames;
  }

  /**
   * Ends all of them. Direct-message rooms of two go as a whole; larger ones lose the user. Called
   * inside a unit of work.
   */
  void end(User user, Instant now) {
    for (Subscription membership : subscriptions.ofUser(user.id())) {
      Optional<Room> room = rooms.findById(membership.roomId());
      if (room.isEmpty()) {
        subscriptions.delete(membership.roomId(), user.id());
      } else if (isForTwo(room.get())) {
        removal.remove(membership.roomId());
      } else {
        memberships.remove(room.get(), user, now);
        leaveDirectRoom(room.get(), user, now);
      }
    }
  }

  private static boolean isForTwo(Room room) {
    return "d".equals(room.type()) && (room.memberIds() == null || room.memberIds().size() <= 2);
  }

  private void leaveDirectRoom(Room room, User user, Instant now) {
    if (!"d".equals(room.type())) {
      return;
    }
    Room rest =
        RoomBuilder.builder(room)
            .memberIds(without(room.memberIds(), user.id()))
            .usernames(without(room.usernames(), user.username()))
            .updatedAt(now)
            .build();
    rooms.update(rest);
    directRoomNames.refresh(rest, now);
  }

  private static List<String> without(List<String> names, String name) {
    return names == null
        ? null
        : names.stream().filter(other -> !Objects.equals(other, name)).toList();
  }
}
