package dev.gantry.server.account;

import dev.gantry.server.core.ApiException;
import dev.gantry.server.core.UnitOfWork;
import dev.gantry.server.permission.Roles;
import dev.gantry.server.room.LastOwner;
import dev.gantry.server.room.Room;
import dev.gantry.server.room.RoomRemoval;
import dev.gantry.server.room.RoomStore;
import dev.gantry.server.room.Subscription;
import dev.gantry.server.room.SubscriptionBuilder;
import dev.gantry.server.room.SubscriptionStore;
import dev.gantry.server.user.User;
import dev.gantry.server.user.UserStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rooms that would be left without an owner, or without anybody, when a user goes. */
public final class OwnedRooms {

  private static final int MANY = 1000;

  private final UserStore users;
  private final RoomStore rooms;
  private final SubscriptionStore subscriptions;
  private final RoomRemoval removal;
  private final LastOwner lastOwner;

  public OwnedRooms(
      UserStore users,
      RoomStore rooms,
      SubscriptionStore subscriptions,
      RoomRemoval removal,
      UnitOfWork unit) {
    this.users = users;
    this.rooms = rooms;
    this.subscriptions = subscriptions;
    this.removal = removal;
    this.lastOwner = new LastOwner(subscriptions, unit);
  }

  /**
   * Makes the oldest active member the owner of each room that the user owns alone, and removes
   * rooms where nobody else is. Default rooms are never removed. Called inside a unit of work.
   *
   * @throws ApiException {@code user-last-owner} where there are such rooms and it is not
   *     confirmed; {@code details} names them
   */
  void relinquish(User user, boolean confirmed, Instant now) {
    List<Room> removed = new ArrayList<>();
    List<Room> handedOver = new ArrayList<>();
    List<Subscription> newOwners = new ArrayList<>();
    for (Subscription membership : subscriptions.ofUser(user.id())) {
      Room room = rooms.findById(membership.roomId()).orElse(null);
      if (room == null || "d".equals(room.type())) {
        continue;
      }
      Optional<Subscription> heir = heir(room, user);
      if (lastOwner.is(membership) && heir.isPresent()) {
        handedOver.add(room);
        newOwners.add(heir.get());
      } else if (isAlone(room, membership, heir) && !Boolean.TRUE.equals(room.defaultRoom())) {
        removed.add(room);
      }
    }
    if (!confirmed && !(removed.isEmpty() && handedOver.isEmpty())) {
      throw ApiException.coded(
          "user-last-owner",
          "",
          Map.of("shouldBeRemoved", names(removed), "shouldChangeOwner", names(handedOver)));
    }
    newOwners.forEach(heir -> makeOwner(heir, now));
    removed.forEach(room -> removal.remove(room.id()));
  }

  private Optional<Subscription> heir(Room room, User leaving) {
    return subscriptions.ofRoom(room.id(), MANY).stream()
        .filter(membership -> !membership.user().id().equals(leaving.id()))
        .filter(
            membership -> users.findById(membership.user().id()).filter(User::active).isPresent())
        .findFirst();
  }

  private boolean isAlone(Room room, Subscription membership, Optional<Subscription> heir) {
    return isOwner(membership)
        ? lastOwner.is(membership) && heir.isEmpty()
        : subscriptions.ofRoom(room.id(), 2).size() == 1;
  }

  private static boolean isOwner(Subscription membership) {
    return membership.roles() != null && membership.roles().contains(Roles.OWNER);
  }

  private void makeOwner(Subscription heir, Instant now) {
    List<String> roles = new ArrayList<>(heir.roles() == null ? List.of() : heir.roles());
    roles.add(Roles.OWNER);
    subscriptions.update(
        SubscriptionBuilder.builder(heir).roles(List.copyOf(roles)).updatedAt(now).build());
  }

  private static List<String> names(List<Room> rooms) {
    return rooms.stream().map(room -> room.fname() == null ? room.name() : room.fname()).toList();
  }
}
