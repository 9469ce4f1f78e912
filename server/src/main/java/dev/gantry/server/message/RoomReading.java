package dev.gantry.server.message;

import dev.gantry.server.room.Subscription;
import dev.gantry.server.room.SubscriptionStore;
import dev.gantry.server.setting.Settings;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * What members have read, as they say or as what they write shows. Used inside a unit of work.
 *
 * <p>A membership's {@code ls} is the one mark there is, so replies in threads count as read with
 * the room.
 */
final class RoomReading {

  /** Others wait for the writer, so what a long absence left behind is cleared in steps. */
  private static final int STEP = 1000;

  private final SubscriptionStore subscriptions;
  private final MessageStore messages;
  private final ReadReceiptStore receipts;
  private final LastMessageMirror lastMessage;
  private final Settings settings;

  RoomReading(
      SubscriptionStore subscriptions,
      MessageStore messages,
      ReadReceiptStore receipts,
      LastMessageMirror lastMessage,
      Settings settings) {
    this.subscriptions = subscriptions;
    this.messages = messages;
    this.receipts = receipts;
    this.lastMessage = lastMessage;
    this.settings = settings;
  }

  /** Until everybody has read it, which counts only while the workspace keeps receipts. */
  Map<String, Object> unread(Map<String, Object> other) {
    if (!isKept()) {
      return other;
    }
    Map<String, Object> marked = other == null ? new HashMap<>() : new HashMap<>(other);
    marked.put("unread", true);
    return marked;
  }

  /** Whoever writes has read all that came before, and what he writes. */
  void byAuthor(Message written, Instant now) {
    String roomId = written.roomId();
    String authorId = written.author().id();
    if (!isKept()) {
      subscriptions.markSeen(roomId, authorId, written.createdAt());
      return;
    }
    if (settings.isOn("Message_Read_Receipt_Store_Users")) {
      subscriptions
          .find(roomId, authorId)
          .ifPresent(
              own ->
                  receipts.insertForUnread(
                      roomId, authorId, seenUntil(own), written.createdAt(), now));
      receipts.insert(ReadReceipt.of(written, authorId, now));
    }
    subscriptions.markSeen(roomId, authorId, written.createdAt());
    clearWhatAllHaveRead(roomId, now);
  }

  /**
   * A member has read all that is there.
   *
   * @param own the membership as it was before
   * @param mark stores the membership with its new {@code ls}
   */
  void upTo(Instant now, Subscription own, Runnable mark) {
    if (!isKept()) {
      mark.run();
      return;
    }
    if (settings.isOn("Message_Read_Receipt_Store_Users")) {
      receipts.insertForUnread(own.roomId(), own.user().id(), seenUntil(own), now, now);
    }
    mark.run();
    clearWhatAllHaveRead(own.roomId(), now);
  }

  private void clearWhatAllHaveRead(String roomId, Instant now) {
    subscriptions
        .seenByAll(roomId)
        .ifPresent(
            until ->
                messages.unreadUntil(roomId, until, STEP).forEach(message -> clear(message, now)));
  }

  private void clear(Message message, Instant now) {
    Map<String, Object> other = new HashMap<>(message.other());
    other.remove("unread");
    Message read =
        messages.update(MessageBuilder.builder(message).other(other).updatedAt(now).build());
    lastMessage.refresh(read, now);
  }

  private boolean isKept() {
    return settings.isOn("Message_Read_Receipt_Enabled");
  }

  private static Instant seenUntil(Subscription own) {
    return own.lastSeenAt() == null ? own.createdAt() : own.lastSeenAt();
  }
}
