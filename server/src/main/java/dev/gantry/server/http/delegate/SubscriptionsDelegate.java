package dev.gantry.server.http.delegate;

import dev.gantry.api.SubscriptionsApiDelegate;
import dev.gantry.api.model.FirstUnreadMessage;
import dev.gantry.api.model.MarkRoomReadRequest;
import dev.gantry.api.model.MarkRoomUnreadRequest;
import dev.gantry.api.model.Subscription;
import dev.gantry.api.model.SubscriptionResponse;
import dev.gantry.api.model.SuccessResponse;
import dev.gantry.server.core.ApiException;
import dev.gantry.server.http.request.CurrentCaller;
import dev.gantry.server.message.MarkRoom;
import dev.gantry.server.message.MarkServices;
import dev.gantry.server.room.FindSubscription;
import org.springframework.http.ResponseEntity;

/** subscriptions.*: the caller's memberships. */
final class SubscriptionsDelegate implements SubscriptionsApiDelegate {

  private final FindSubscription findSubscription;
  private final MarkRoom markRoom;
  private final CurrentCaller caller;
  private final Wire wire;

  SubscriptionsDelegate(
      FindSubscription findSubscription, MarkServices marks, CurrentCaller caller, Wire wire) {
    this.findSubscription = findSubscription;
    this.markRoom = marks.markRoom();
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

  @Override
  public ResponseEntity<SuccessResponse> markRoomRead(MarkRoomReadRequest request) {
    refuseBoth(request.getRid(), request.getRoomId());
    String roomId = isGiven(request.getRid()) ? request.getRid() : request.getRoomId();
    markRoom.read(caller.user(), roomId, Boolean.TRUE.equals(request.getReadThreads()));
    return done();
  }

  @Override
  public ResponseEntity<SuccessResponse> markRoomUnread(MarkRoomUnreadRequest request) {
    FirstUnreadMessage first = request.getFirstUnreadMessage();
    refuseBoth(request.getRoomId(), first);
    if (first == null) {
      markRoom.unreadNewest(caller.user(), request.getRoomId());
    } else {
      markRoom.unreadFrom(caller.user(), first.getId());
    }
    return done();
  }

  private static void refuseBoth(Object one, Object other) {
    if (isGiven(one) && isGiven(other)) {
      throw ApiException.coded("invalid-params", "must match exactly one schema in oneOf");
    }
  }

  private static boolean isGiven(Object value) {
    return value instanceof String text ? !text.isBlank() : value != null;
  }

  private static ResponseEntity<SuccessResponse> done() {
    return Wire.ok(new SuccessResponse().success(true));
  }
}
