package dev.gantry.server.account;

import dev.gantry.server.room.Room;
import dev.gantry.server.room.RoomBuilder;
import dev.gantry.server.room.RoomStore;
import dev.gantry.server.room.Subscription;
import dev.gantry.server.room.SubscriptionStore;
import dev.gantry.server.user.User;
import dev.gantry.server.user.UserStore;
import java.time.Instant;
import java.util.List;

/** Direct-message rooms of two are read-only while one of them is deactivated. */
public final class ActivePartners {

  private final UserStore users;
  private final RoomStore rooms;
  private final SubscriptionStore subscriptions;

  public ActivePartners(UserStore users, RoomStore rooms, SubscriptionStore subscriptions) {
    this.users = users;
    this.rooms = rooms;
    this.subscriptions = subscriptions;
  }

  /** Does nothing where the account's state stays. Called inside a unit of work, after it. */
  void follow(User before, User after, Instant now) {
    if (before.active() == after.active()) {
      return;
    }
    for (Subscription own : subscriptions.ofUser(after.id())) {
      if ("d".equals(own.type())) {
        rooms.findById(own.roomId()).ifPresent(room -> follow(room, now));
      }
    }
  }

  private void follow(Room room, Instant now) {
    List<String> members = room.memberIds();
    if (members == null || members.size() != 2) {
      return;
    }
    boolean readOnly =
        !members.stream().allMatch(id -> users.findById(id).filter(User::active).isPresent());
    rooms.update(
        RoomBuilder.builder(room)
            .readOnly(readOnly)
            .reactWhenReadOnly(false)
            .updatedAt(now)
            .build());
  }
}
