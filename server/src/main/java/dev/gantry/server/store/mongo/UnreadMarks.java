package dev.gantry.server.store.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.model.Updates;
import dev.gantry.server.room.Subscription;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;

/** What a message moves in the memberships of its room, without reading any of them. */
final class UnreadMarks {

  private static final String UPDATED_AT = "_updatedAt";

  private final Records<Subscription> subscriptions;

  UnreadMarks(Records<Subscription> subscriptions) {
    this.subscriptions = subscriptions;
  }

  static Bson of(Collection<String> userIds) {
    return in(MongoSubscriptionStore.USER, userIds);
  }

  /** The two conditions have an index each, in which a field that is missing is null. */
  void alert(String roomId, Bson members, Instant now) {
    subscriptions.updateMany(
        or(isOff("alert", roomId, members), isOff("open", roomId, members)),
        Updates.combine(
            Updates.set("alert", true), Updates.set("open", true), Updates.max(UPDATED_AT, now)));
  }

  void add(
      String roomId, Bson members, int unread, int userMentions, int groupMentions, Instant now) {
    List<Bson> updates = new ArrayList<>(List.of(Updates.max(UPDATED_AT, now)));
    addTo(updates, "unread", unread);
    addTo(updates, "userMentions", userMentions);
    addTo(updates, "groupMentions", groupMentions);
    subscriptions.updateMany(and(inRoom(roomId), members), Updates.combine(updates));
  }

  /** Who asks next up to when all have seen the room need not have this written for it. */
  void seen(String roomId, String userId, Instant at) {
    Document member = MongoSubscriptionStore.member(roomId, userId);
    Consumer<Document> change =
        own -> {
          moveTo(own, "ls", at);
          moveTo(own, UPDATED_AT, at);
        };
    if (!subscriptions.changeKnown(member, change)) {
      subscriptions.updateMany(
          member, Updates.combine(Updates.max("ls", at), Updates.max(UPDATED_AT, at)));
    }
  }

  private static void moveTo(Document own, String field, Instant at) {
    Date before = own.getDate(field);
    if (before == null || before.toInstant().isBefore(at)) {
      own.put(field, Date.from(at));
    }
  }

  private static void addTo(List<Bson> updates, String counter, int amount) {
    if (amount != 0) {
      updates.add(Updates.inc(counter, amount));
    }
  }

  private static Bson isOff(String mark, String roomId, Bson members) {
    return and(inRoom(roomId), in(mark, false, null), members);
  }

  private static Bson inRoom(String roomId) {
    return eq(MongoSubscriptionStore.ROOM, roomId);
  }
}
