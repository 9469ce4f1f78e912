package dev.gantry.server.http.delegate;

import dev.gantry.api.SubscriptionsApiDelegate;
import dev.gantry.api.model.Subscription;
import dev.gantry.api.model.SubscriptionResponse;
import dev.gantry.server.http.request.CurrentCaller;
import dev.gantry.server.room.FindSubscription;
import org.springframework.http.ResponseEntity;

/** subscriptions.*: the caller's memberships. */
final class SubscriptionsDelegate implements SubscriptionsApiDelegate {

  private final FindSubscription findSubscription;
  private final CurrentCaller caller;
  private final Wire wire;

  SubscriptionsDelegate(FindSubscription findSubscription, CurrentCaller caller, Wire wire) {
    this.findSubscription = findSubscription;
    this.caller = caller;
    this.wire = wire;
  }

  @Override
  public ResponseEntity<SubscriptionResponse> getSubscription(String roomId) {
    Subscription own =
        findSubscription
            .of(caller.user(), roomId)
            .map(subscription -> wire.convert(subscription, Subscription.class))
            .orElse(null);
    return Wire.ok(new SubscriptionResponse().subscription(own).success(true));
  }
}
