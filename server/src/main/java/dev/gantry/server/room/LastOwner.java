package dev.gantry.server.room;

import dev.gantry.server.core.UnitOfWork;
import dev.gantry.server.permission.Roles;
import java.util.List;

/** Keeps a room from losing its last owner. Certain only inside a unit of work. */
public final class LastOwner {

  private final SubscriptionStore subscriptions;
  private final UnitOfWork unit;

  public LastOwner(SubscriptionStore subscriptions, UnitOfWork unit) {
    this.subscriptions = subscriptions;
    this.unit = unit;
  }

  /** Whether this membership holds the role {@code owner} and no other of the room does. */
  public boolean is(Subscription membership) {
    if (membership.roles() == null || !membership.roles().contains(Roles.OWNER)) {
      return false;
    }
    // Two owners that leave at once each see the other.
    unit.guard("owners of " + membership.roomId());
    List<Subscription> owners = subscriptions.withRole(membership.roomId(), Roles.OWNER);
    return owners.stream().allMatch(owner -> owner.id().equals(membership.id()));
  }
}
