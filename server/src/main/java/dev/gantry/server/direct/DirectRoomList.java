package dev.gantry.server.direct;

import dev.gantry.server.core.ApiException;
import dev.gantry.server.core.UnitOfWork;
import dev.gantry.server.room.RoomStore;
import dev.gantry.server.room.Subscription;
import dev.gantry.server.room.SubscriptionBuilder;
import dev.gantry.server.room.SubscriptionStore;
import dev.gantry.server.user.User;
import java.time.Clock;

/** Whether a direct-message room stands in the list that a member sees. */
public final class DirectRoomList {

  private final FindDirectRoom findRoom;
  private final RoomStore rooms;
  private final SubscriptionStore subscriptions;
  private final UnitOfWork unitOfWork;
  private final Clock clock;

  public DirectRoomList(
      FindDirectRoom findRoom,
      RoomStore rooms,
      SubscriptionStore subscriptions,
      UnitOfWork unitOfWork,
      Clock clock) {
    this.findRoom = findRoom;
    this.rooms = rooms;
    this.subscriptions = subscriptions;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  /**
   * Puts the room into the caller's list, where it may be already.
   *
   * @throws ApiException as {@link FindDirectRoom#byId}
   */
  public void open(User caller, String roomId) {
    findRoom.byId(caller, roomId);
    unitOfWork.run(() -> show(roomId, caller));
  }

  /**
   * Takes the room out of the caller's list, with nothing new in it. A membership whose room is
   * gone can be closed too.
   *
   * @throws ApiException plain for somebody who is no member, which is also the answer for a room
   *     that there is not; as {@link FindDirectRoom#byId} for a member; plain for a room that is
   *     closed already
   */
  public void close(User caller, String roomId) {
    unitOfWork.run(
        () -> {
          Subscription membership = membership(roomId, caller);
          if (rooms.findById(roomId).isPresent()) {
            findRoom.byId(caller, roomId);
          }
          if (!membership.open()) {
            throw ApiException.plain("The direct message room, is already closed to the sender");
          }
          subscriptions.update(changed(membership).open(false).alert(false).build());
        });
  }

  /** As {@link #open}, without a question. Called inside a unit of work. */
  void show(String roomId, User member) {
    subscriptions
        .find(roomId, member.id())
        .filter(membership -> !membership.open())
        .ifPresent(membership -> subscriptions.update(changed(membership).open(true).build()));
  }

  private Subscription membership(String roomId, User user) {
    return subscriptions
        .find(roomId, user.id())
        .orElseThrow(() -> ApiException.plain("The user is not subscribed to the room"));
  }

  private SubscriptionBuilder changed(Subscription membership) {
    return SubscriptionBuilder.builder(membership).updatedAt(clock.instant());
  }
}
