package dev.gantry.server.message;

import dev.gantry.server.room.Room;
import dev.gantry.server.room.SubscriptionStore;
import dev.gantry.server.setting.Settings;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Counts a message that stands in its room for everybody else. Who is called by a highlight counts
 * as mentioned. Used inside a unit of work.
 */
final class UnreadCounters {

  private static final String ALL = "all_messages";
  private static final Set<String> USER_MENTIONS =
      Set.of(ALL, "user_mentions_only", "user_and_group_mentions_only");
  private static final Set<String> GROUP_MENTIONS =
      Set.of(ALL, "group_mentions_only", "user_and_group_mentions_only");

  private final SubscriptionStore subscriptions;
  private final Settings settings;

  UnreadCounters(SubscriptionStore subscriptions, Settings settings) {
    this.subscriptions = subscriptions;
    this.settings = settings;
  }

  void count(Message message, Room room, Instant now) {
    // A reply that is shown in the room as well counts as unread in its thread only.
    if (message.threadId() == null) {
      countUnread(message, room, now);
    }
    subscriptions.alertOthers(room.id(), message.author().id(), now);
  }

  private void countUnread(Message message, Room room, Instant now) {
    boolean direct = "d".equals(room.type());
    String policy = settings.text(direct ? "Unread_Count_DM" : "Unread_Count");
    MentionedPeople mentioned = MentionedPeople.in(message);
    boolean group = mentioned.everybody();
    boolean othersCount = group ? direct || GROUP_MENTIONS.contains(policy) : ALL.equals(policy);
    boolean mentionedCount = !othersCount && (direct || USER_MENTIONS.contains(policy));

    Set<String> called =
        new LinkedHashSet<>(Highlights.called(message, subscriptions.withHighlights(room.id())));
    called.addAll(mentioned.userIds());
    if (othersCount || group) {
      subscriptions.addUnreadForOthers(
          room.id(), message.author().id(), othersCount ? 1 : 0, group ? 1 : 0, now);
    }
    if (!called.isEmpty()) {
      subscriptions.addUnread(room.id(), called, mentionedCount ? 1 : 0, 1, 0, now);
    }
  }
}
