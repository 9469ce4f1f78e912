package dev.gantry.server.room;

import dev.gantry.server.core.ApiException;
import dev.gantry.server.core.UnitOfWork;
import dev.gantry.server.user.User;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whose messages a member does not want to see in a room: {@code chat.ignoreUser}. */
public final class IgnoreUser {

  private final SubscriptionStore subscriptions;
  private final UnitOfWork unitOfWork;
  private final Clock clock;

  public IgnoreUser(SubscriptionStore subscriptions, UnitOfWork unitOfWork, Clock clock) {
    this.subscriptions = subscriptions;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  /**
   * Brings the caller's {@code ignored} into the wanted state.
   *
   * @throws ApiException {@code error-invalid-subscription} where the caller or the other is no
   *     member of the room, and for an unknown room or user alike
   */
  public void ignore(User caller, String roomId, String userId, boolean wanted) {
    unitOfWork.run(
        () -> {
          Subscription own = member(roomId, caller.id());
          member(roomId, userId);
          List<String> ignored =
              own.ignored() == null ? new ArrayList<>() : new ArrayList<>(own.ignored());
          if (ignored.contains(userId) == wanted) {
            return;
          }
          if (wanted) {
            ignored.add(userId);
          } else {
            ignored.remove(userId);
          }
          subscriptions.update(
              SubscriptionBuilder.builder(own).ignored(ignored).updatedAt(clock.instant()).build());
        });
  }

  private Subscription member(String roomId, String userId) {
    return subscriptions
        .find(roomId, userId)
        .orElseThrow(
            () ->
                ApiException.coded(
                    "error-invalid-subscription",
                    "Invalid subscription",
                    Map.of("method", "ignoreUser")));
  }
}
