package dev.gantry.server.message;

import dev.gantry.server.room.RoomRemoval;
import dev.gantry.server.room.RoomStore;
import dev.gantry.server.setting.Settings;
import dev.gantry.server.user.User;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Takes a message out, and out of every count it stands in. Used inside a unit of work. */
final class Deletion {

  private final MessageStore messages;
  private final ReadReceiptStore receipts;
  private final MessageFiles files;
  private final RoomStore rooms;
  private final RoomRemoval discussions;
  private final DiscussionCounters counters;
  private final ThreadReplies threads;
  private final MessageHistory history;
  private final LastMessageMirror lastMessage;
  private final Settings settings;

  Deletion(
      MessageStore messages,
      ReadReceiptStore receipts,
      MessageFiles files,
      RoomStore rooms,
      RoomRemoval discussions,
      DiscussionCounters counters,
      ThreadReplies threads,
      MessageHistory history,
      LastMessageMirror lastMessage,
      Settings settings) {
    this.messages = messages;
    this.receipts = receipts;
    this.files = files;
    this.rooms = rooms;
    this.discussions = discussions;
    this.counters = counters;
    this.threads = threads;
    this.history = history;
    this.lastMessage = lastMessage;
    this.settings = settings;
  }

  void delete(Message message, User actor, Instant now) {
    boolean counted = isCounted(message);
    changeRecord(message, actor, now);
    if (!counted) {
      return;
    }
    if (message.threadId() != null) {
      threads.removed(message, now);
    }
    lastMessage.replace(message, now);
    rooms.addMessages(message.roomId(), -1, now);
    counters.refresh(message.roomId());
    if (message.discussionRoomId() != null) {
      discussions.remove(message.discussionRoomId());
    }
  }

  /** What was deleted once, with a marker or hidden, is out of the counts already. */
  private static boolean isCounted(Message message) {
    return !Boolean.TRUE.equals(message.hidden())
        && !SystemTypes.REMOVED.equals(message.systemType());
  }

  private void changeRecord(Message message, User actor, Instant now) {
    boolean rootWithReplies = message.threadCount() != null && message.threadCount() > 0;
    boolean keepHistory = settings.isOn("Message_KeepHistory") || rootWithReplies;
    boolean showMarker = settings.isOn("Message_ShowDeletedStatus") || rootWithReplies;
    if (keepHistory) {
      files.hide(message);
    } else {
      files.remove(message);
    }
    if (!keepHistory && !showMarker) {
      messages.moveToTrash(message, now);
      receipts.deleteByMessage(message.id());
      return;
    }
    if (keepHistory && showMarker) {
      history.keep(message, actor, now);
    }
    messages.update(showMarker ? markedRemoved(message, actor, now) : hidden(message, now));
  }

  private static Message markedRemoved(Message message, User actor, Instant now) {
    return MessageBuilder.builder(Translations.drop(message))
        .systemType(SystemTypes.REMOVED)
        .text("")
        .urls(List.of())
        .mentions(List.of())
        .attachments(List.of())
        .reactions(Map.of())
        .markup(null)
        .blocks(null)
        .shownInRoom(null)
        .editedAt(now)
        .editedBy(actor.ref().withoutName())
        .updatedAt(now)
        .build();
  }

  private static Message hidden(Message message, Instant now) {
    return MessageBuilder.builder(message).hidden(true).updatedAt(now).build();
  }
}
