package dev.gantry.server.account;

import dev.gantry.server.room.Room;
import dev.gantry.server.room.RoomBuilder;
import dev.gantry.server.room.RoomStore;
import dev.gantry.server.room.Subscription;
import dev.gantry.server.room.SubscriptionBuilder;
import dev.gantry.server.room.SubscriptionStore;
import dev.gantry.server.user.User;
import dev.gantry.server.user.UserRef;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Carries a changed name, username or state into the rooms and memberships that depend on it. */
public final class AccountReferences {

  private final RoomStore rooms;
  private final SubscriptionStore subscriptions;
  private final DirectRoomNames directRoomNames;
  private final ActivePartners activePartners;

  public AccountReferences(
      RoomStore rooms,
      SubscriptionStore subscriptions,
      DirectRoomNames directRoomNames,
      ActivePartners activePartners) {
    this.rooms = rooms;
    this.subscriptions = subscriptions;
    this.directRoomNames = directRoomNames;
    this.activePartners = activePartners;
  }

  /** Does nothing where none changed. Called inside a unit of work, after the account. */
  void follow(User before, User after, Instant now) {
    followNames(before, after, now);
    activePartners.follow(before, after, now);
  }

  private void followNames(User before, User after, Instant now) {
    if (Objects.equals(before.ref(), after.ref())) {
      return;
    }
    for (Subscription own : subscriptions.ofUser(after.id())) {
      subscriptions.update(
          SubscriptionBuilder.builder(own).user(after.ref()).updatedAt(now).build());
      rooms
          .findById(own.roomId())
          .ifPresent(
              room -> {
                rename(room, before.username(), after, now);
                if ("d".equals(room.type())) {
                  directRoomNames.refresh(room, now);
                }
              });
    }
  }

  private void rename(Room room, String oldUsername, User user, Instant now) {
    Room renamed =
        RoomBuilder.builder(room)
            .creator(renamed(room.creator(), user))
            .usernames(renamed(room.usernames(), oldUsername, user))
            .muted(renamed(room.muted(), oldUsername, user))
            .unmuted(renamed(room.unmuted(), oldUsername, user))
            .build();
    if (!renamed.equals(room)) {
      rooms.update(RoomBuilder.builder(renamed).updatedAt(now).build());
    }
  }

  private static UserRef renamed(UserRef creator, User user) {
    if (creator == null || !creator.id().equals(user.id())) {
      return creator;
    }
    return creator.name() == null ? user.ref().withoutName() : user.ref();
  }

  private static List<String> renamed(List<String> usernames, String oldUsername, User user) {
    return usernames == null
        ? null
        : usernames.stream()
            .map(name -> name.equals(oldUsername) ? user.username() : name)
            .toList();
  }
}
