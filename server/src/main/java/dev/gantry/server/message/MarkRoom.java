package dev.gantry.server.message;

import dev.gantry.server.core.ApiException;
import dev.gantry.server.core.UnitOfWork;
import dev.gantry.server.room.Room;
import dev.gantry.server.room.RoomAccess;
import dev.gantry.server.room.RoomStore;
import dev.gantry.server.room.Subscription;
import dev.gantry.server.room.SubscriptionBuilder;
import dev.gantry.server.room.SubscriptionStore;
import dev.gantry.server.user.User;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/** Marks a room as read or unread: {@code subscriptions.read} and {@code subscriptions.unread}. */
public final class MarkRoom {

  private static final Map<String, Object> UNREAD =
      Map.of("method", "unreadMessages", "action", "Unread_messages");

  private final MessageStore messages;
  private final RoomStore rooms;
  private final RoomAccess access;
  private final SubscriptionStore subscriptions;
  private final RoomReading reading;
  private final UnitOfWork unit;
  private final Clock clock;

  MarkRoom(
      MessageStore messages,
      RoomStore rooms,
      RoomAccess access,
      SubscriptionStore subscriptions,
      RoomReading reading,
      UnitOfWork unit,
      Clock clock) {
    this.messages = messages;
    this.rooms = rooms;
    this.access = access;
    this.subscriptions = subscriptions;
    this.reading = reading;
    this.unit = unit;
    this.clock = clock;
  }

  /**
   * Everything in the room up to now is read. Counters go to 0, receipts arise where the workspace
   * keeps them, and the room is in the user's list again.
   *
   * @param threads whether the threads with unread replies are read as well; otherwise they stay
   *     listed and keep the alert up
   * @throws ApiException plain: {@code error-invalid-subscription} for an unknown room and for
   *     somebody who is no member, {@code error-not-allowed} for a room that the caller may not see
   */
  public void read(User caller, String roomId, boolean threads) {
    Room room = rooms.findById(roomId).orElseThrow(MarkRoom::noMember);
    if (!access.canAccess(room, caller)) {
      throw ApiException.plain("error-not-allowed");
    }
    unit.run(
        () -> {
          Subscription own =
              subscriptions.find(roomId, caller.id()).orElseThrow(MarkRoom::noMember);
          Instant now = now();
          reading.upTo(now, own, () -> subscriptions.update(asRead(own, threads, now)));
        });
  }

  /**
   * The newest message of the room is unread, and so is what comes after it. Counters stay.
   *
   * @throws ApiException {@code error-no-message-for-unread} for a room without messages, and for
   *     somebody who is no member, whom Rocket.Chat tells whether there are any
   */
  public void unreadNewest(User caller, String roomId) {
    unit.run(
        () -> {
          Subscription own =
              subscriptions.find(roomId, caller.id()).orElseThrow(MarkRoom::noMessage);
          Message newest = messages.newestVisible(roomId).orElseThrow(MarkRoom::noMessage);
          subscriptions.update(asUnread(own, newest));
        });
  }

  /**
   * This message and what comes after it are unread; nothing happens where they are already.
   *
   * @param messageId may be null
   * @throws ApiException {@code error-action-not-allowed} for an unknown message, for one's own and
   *     for one that the caller may not see; {@code error-subscription-not-found} for somebody who
   *     is no member, or has never read the room
   */
  public void unreadFrom(User caller, String messageId) {
    Message first =
        Optional.ofNullable(messageId)
            .flatMap(messages::findById)
            .filter(message -> !caller.id().equals(message.author().id()))
            .filter(message -> isVisible(message, caller))
            .orElseThrow(
                () -> ApiException.coded("error-action-not-allowed", "Not allowed", UNREAD));
    unit.run(
        () -> {
          Subscription own =
              subscriptions
                  .find(first.roomId(), caller.id())
                  .filter(subscription -> subscription.lastSeenAt() != null)
                  .orElseThrow(
                      () ->
                          ApiException.coded(
                              "error-subscription-not-found", "Subscription not found", UNREAD));
          if (first.createdAt().isBefore(own.lastSeenAt())) {
            subscriptions.update(asUnread(own, first));
          }
        });
  }

  private boolean isVisible(Message message, User caller) {
    return rooms
        .findById(message.roomId())
        .filter(room -> access.canAccess(room, caller))
        .isPresent();
  }

  private static Subscription asRead(Subscription own, boolean threads, Instant now) {
    SubscriptionBuilder read =
        SubscriptionBuilder.builder(own)
            .open(true)
            .unread(0)
            .userMentions(0)
            .groupMentions(0)
            .lastSeenAt(now)
            .updatedAt(now);
    if (threads) {
      read.unreadThreads(null).unreadThreadMentions(null).unreadThreadGroupMentions(null);
    }
    boolean threadsLeft = !threads && own.unreadThreads() != null && !own.unreadThreads().isEmpty();
    return read.alert(own.alert() && threadsLeft).build();
  }

  private Subscription asUnread(Subscription own, Message first) {
    return SubscriptionBuilder.builder(own)
        .open(true)
        .alert(true)
        .lastSeenAt(first.createdAt())
        .updatedAt(now())
        .build();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private static ApiException noMember() {
    return ApiException.plain("error-invalid-subscription");
  }

  private static ApiException noMessage() {
    return ApiException.coded(
        "error-no-message-for-unread", "There are no messages to mark unread", UNREAD);
  }
}
