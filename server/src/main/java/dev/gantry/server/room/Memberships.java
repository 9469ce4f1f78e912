package dev.gantry.server.room;

import dev.gantry.server.core.IdGenerator;
import dev.gantry.server.user.User;
import java.time.Instant;

/**
 * Adds members to rooms and takes them out, and keeps {@code usersCount} right. It asks for no
 * permission. Called inside a unit of work.
 */
public final class Memberships {

  private final RoomStore rooms;
  private final SubscriptionStore subscriptions;
  private final SubscriptionDefaults defaults;
  private final IdGenerator ids;

  public Memberships(
      RoomStore rooms,
      SubscriptionStore subscriptions,
      SubscriptionDefaults defaults,
      IdGenerator ids) {
    this.rooms = rooms;
    this.subscriptions = subscriptions;
    this.defaults = defaults;
    this.ids = ids;
  }

  /**
   * A membership that starts now, open and with nothing unread, not stored yet. The user's own
   * preferences for notifications and translation are copied into it.
   */
  public Subscription prepare(Room room, User user, Instant now) {
    return SubscriptionBuilder.builder()
        .id(ids.newId())
        .roomId(room.id())
        .user(user.ref())
        .type(room.type())
        .name(room.name())
        .fname(room.fname())
        .open(true)
        .createdAt(now)
        .parentRoomId(room.parentRoomId())
        .updatedAt(now)
        .other(defaults.of(user))
        .build();
  }

  /** Stores a new membership and counts it. */
  public void add(Subscription subscription, Instant now) {
    subscriptions.insert(subscription);
    rooms.addUsers(subscription.roomId(), 1, now);
  }

  /**
   * Adds a user to a room that exists already, with Rocket.Chat's hint for a new room: one unread
   * mention.
   *
   * @return false, with nothing changed, for somebody who is a member already
   */
  public boolean join(Room room, User user, Instant now) {
    if (subscriptions.find(room.id(), user.id()).isPresent()) {
      return false;
    }
    Subscription quiet = prepare(room, user, now);
    add(SubscriptionBuilder.builder(quiet).alert(true).unread(1).userMentions(1).build(), now);
    return true;
  }

  /** Ends a membership that exists. */
  public void remove(Room room, User user, Instant now) {
    subscriptions.delete(room.id(), user.id());
    rooms.addUsers(room.id(), -1, now);
  }
}
