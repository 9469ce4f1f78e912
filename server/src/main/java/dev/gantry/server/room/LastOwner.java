package dev.gantry.server.room;

import dev.gantry.server.permission.Roles;
import java.util.List;

/** Keeps a room from losing its last owner. Certain only inside a unit of work. */
final class LastOwner {

  private final SubscriptionStore subscriptions;

  LastOwner(SubscriptionStore subscriptions) {
    this.subscriptions = subscriptions;
  }

  /** Whether this membership holds the role {@code owner} and no other of the room does. */
  boolean is(Subscription membership) {
    if (membership.roles() == null || !membership.roles().contains(Roles.OWNER)) {
      return false;
    }
    List<Subscription> owners = subscriptions.withRole(membership.roomId(), Roles.OWNER);
    return owners.stream().allMatch(owner -> owner.id().equals(membership.id()));
  }
}
