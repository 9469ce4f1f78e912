package dev.gantry.server.room;

import dev.gantry.server.user.User;
import java.util.Optional;

/** Reads somebody's own membership: {@code subscriptions.getOne}. */
public final class FindSubscription {

  private final SubscriptionStore subscriptions;

  public FindSubscription(SubscriptionStore subscriptions) {
    this.subscriptions = subscriptions;
  }

  /** The user's membership in a room; empty for no member and for an unknown room alike. */
  public Optional<Subscription> of(User user, String roomId) {
    return subscriptions.find(roomId, user.id());
  }
}
