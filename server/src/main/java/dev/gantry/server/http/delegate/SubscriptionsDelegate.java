package dev.gantry.server.http.delegate;

import dev.gantry.api.SubscriptionsApiDelegate;
import dev.gantry.api.model.Subscription;
import dev.gantry.api.model.SubscriptionResponse;
import dev.gantry.server.http.request.CurrentCaller;
import dev.gantry.server.room.SubscriptionStore;
import org.springframework.http.ResponseEntity;

/** subscriptions.*: the caller's memberships. */
final class SubscriptionsDelegate implements SubscriptionsApiDelegate {

  private final SubscriptionStore subscriptions;
  private final CurrentCaller caller;
  private final Wire wire;

  SubscriptionsDelegate(SubscriptionStore subscriptions, CurrentCaller caller, Wire wire) {
    this.subscriptions = subscriptions;
    this.caller = caller;
    this.wire = wire;
  }

  @Override
  public ResponseEntity<SubscriptionResponse> getSubscription(String roomId) {
    Subscription own =
        subscriptions
            .find(roomId, caller.user().id())
            .map(subscription -> wire.convert(subscription, Subscription.class))
            .orElse(null);
    return Wire.ok(new SubscriptionResponse().subscription(own).success(true));
  }
}
