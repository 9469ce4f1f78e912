package dev.gantry.server.store.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.addToSet;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.pull;

import dev.gantry.server.room.Subscription;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bson.conversions.Bson;

/** The three lists of unread threads in a membership. */
final class UnreadThreads {

  private static final String UNREAD = "tunread";
  private static final String MENTIONS = "tunreadUser";
  private static final String GROUP_MENTIONS = "tunreadGroup";
  private static final String UPDATED_AT = "_updatedAt";

  private final Records<Subscription> subscriptions;

  UnreadThreads(Records<Subscription> subscriptions) {
    this.subscriptions = subscriptions;
  }

  void add(
      String roomId,
      Collection<String> followerIds,
      Collection<String> mentionedIds,
      boolean groupMention,
      String threadId,
      Instant now) {
    List<Bson> updates = new ArrayList<>();
    updates.add(addToSet(UNREAD, threadId));
    if (groupMention) {
      updates.add(addToSet(GROUP_MENTIONS, threadId));
    }
    update(roomId, followerIds, updates, now);
    List<String> mentioned = followerIds.stream().filter(mentionedIds::contains).toList();
    update(roomId, mentioned, List.of(addToSet(MENTIONS, threadId)), now);
  }

  /** Lists that are not there stay so. */
  void remove(Bson members, String threadId, Instant now) {
    subscriptions.updateMany(
        and(members, eq(UNREAD, threadId)),
        combine(
            pull(UNREAD, threadId),
            pull(MENTIONS, threadId),
            pull(GROUP_MENTIONS, threadId),
            max(UPDATED_AT, now)));
  }

  private void update(String roomId, Collection<String> userIds, List<Bson> updates, Instant now) {
    if (!userIds.isEmpty()) {
      List<Bson> all = new ArrayList<>(updates);
      all.add(max(UPDATED_AT, now));
      subscriptions.updateMany(
          and(eq(MongoSubscriptionStore.ROOM, roomId), UnreadMarks.of(userIds)), combine(all));
    }
  }
}
