package dev.gantry.server.room;

import dev.gantry.server.permission.RoomRoles;
import java.util.List;
import java.util.Optional;

/** The roles in a room as they stand on the memberships. */
public final class SubscriptionRoles implements RoomRoles {

  private final SubscriptionStore subscriptions;

  public SubscriptionRoles(SubscriptionStore subscriptions) {
    this.subscriptions = subscriptions;
  }

  @Override
  public List<String> rolesOf(String userId, String roomId) {
    return subscriptions
        .find(roomId, userId)
        .flatMap(subscription -> Optional.ofNullable(subscription.roles()))
        .orElse(List.of());
  }
}
