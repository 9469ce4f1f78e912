package dev.gantry.server.store.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Sorts;
import dev.gantry.server.permission.RoomRoles;
import dev.gantry.server.room.Subscription;
import dev.gantry.server.room.SubscriptionStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Memberships in {@code rocketchat_subscription}, and the roles that go with them. */
final class MongoSubscriptionStore implements SubscriptionStore, RoomRoles {

  static final String COLLECTION = "rocketchat_subscription";
  static final String ROOM = "rid";
  static final String USER = "u._id";

  private static final String TRANSLATES = "autoTranslate";
  private static final String LANGUAGE = "autoTranslateLanguage";
  private static final String HIGHLIGHTS = "userHighlights";
  private static final FieldRules RULES = new FieldRules(Set.of(), Set.of("ls"), null, null);
  private static final Bson OLDEST_FIRST = Orders.oldestFirst();

  private final MongoUnits units;
  private final Records<Subscription> subscriptions;
  private final SeenByAll seen;
  private final UnreadMarks marks;
  private final UnreadThreads threads;

  MongoSubscriptionStore(MongoContext context) {
    this.units = context.units();
    this.subscriptions = new Records<>(context, COLLECTION, Subscription.class, RULES);
    this.seen = new SeenByAll(context);
    this.marks = new UnreadMarks(subscriptions);
    this.threads = new UnreadThreads(subscriptions);
    Indexes indexes = context.indexes();
    Document member = new Document(ROOM, 1).append(USER, 1);
    indexes.ensure(COLLECTION, member, new IndexOptions().unique(true));
    indexes.ensure(COLLECTION, new Document(ROOM, 1).append("alert", 1).append(USER, 1));
    indexes.ensure(COLLECTION, new Document(ROOM, 1).append("open", 1));
    indexes.ensure(COLLECTION, new Document(ROOM, 1).append("roles", 1));
    indexes.ensure(COLLECTION, new Document(ROOM, 1).append("ls", 1));
    indexes.ensure(COLLECTION, new Document(ROOM, 1).append("ts", 1).append(Records.ID, 1));
    indexes.ensure(COLLECTION, new Document(ROOM, 1).append("tunread", 1));
    indexes.ensure(COLLECTION, new Document(ROOM, 1).append(HIGHLIGHTS, 1));
    indexes.ensure(COLLECTION, new Document(ROOM, 1).append(TRANSLATES, 1).append(LANGUAGE, 1));
  }

  /** What only one membership has. */
  static Document member(String roomId, String userId) {
    return new Document(ROOM, roomId).append(USER, userId);
  }

  @Override
  public Optional<Subscription> find(String roomId, String userId) {
    return subscriptions.findUnique(member(roomId, userId));
  }

  @Override
  public List<Subscription> ofUser(String userId) {
    return subscriptions.list(eq(USER, userId));
  }

  @Override
  public List<Subscription> withRole(String roomId, String role) {
    return subscriptions.list(
        and(eq(ROOM, roomId), eq("roles", role)), found -> found.sort(OLDEST_FIRST));
  }

  /** The list of words is never searched for one, but the index knows where there is any. */
  @Override
  public List<Subscription> withHighlights(String roomId) {
    return subscriptions.listBy(
        HIGHLIGHTS, and(eq(ROOM, roomId), gte(HIGHLIGHTS, "")), found -> found.sort(OLDEST_FIRST));
  }

  @Override
  public List<Subscription> ofRoom(String roomId, int limit) {
    return limit == 0
        ? List.of()
        : subscriptions.list(eq(ROOM, roomId), found -> found.sort(OLDEST_FIRST).limit(limit));
  }

  /** Steps from one language to the next in the index, past all members who share it. */
  @Override
  public List<String> translationLanguages(String roomId, String exceptUserId, int limit) {
    Bson others = and(eq(ROOM, roomId), eq(TRANSLATES, true), ne(USER, exceptUserId));
    return subscriptions.ask(
        found -> {
          List<String> languages = new ArrayList<>();
          for (String last = ""; last != null && languages.size() < limit; ) {
            Document next =
                found
                    .find(and(others, gt(LANGUAGE, last)))
                    .projection(new Document(LANGUAGE, 1))
                    .sort(Sorts.ascending(LANGUAGE))
                    .first();
            last = next == null ? null : next.getString(LANGUAGE);
            if (last != null) {
              languages.add(last);
            }
          }
          return languages;
        });
  }

  @Override
  public List<String> rolesOf(String userId, String roomId) {
    return find(roomId, userId).map(Subscription::roles).orElse(List.of());
  }

  @Override
  public void insert(Subscription subscription) {
    Document member = member(subscription.roomId(), subscription.user().id());
    units.runUnique(() -> subscriptions.insert(subscription, new Document(), List.of(member)));
  }

  @Override
  public void update(Subscription subscription) {
    subscriptions.replace(subscription);
  }

  /** Whoever does it counts the member out, so it is done by one server alone. */
  @Override
  public void delete(String roomId, String userId) {
    find(roomId, userId).ifPresent(own -> subscriptions.deleteOnce(own.id()));
  }

  @Override
  public void deleteByRoom(String roomId) {
    subscriptions.deleteMany(eq(ROOM, roomId));
  }

  @Override
  public void alertOthers(String roomId, String authorId, Instant now) {
    marks.alert(roomId, ne(USER, authorId), now);
  }

  @Override
  public void alert(String roomId, Collection<String> userIds, Instant now) {
    marks.alert(roomId, UnreadMarks.of(userIds), now);
  }

  @Override
  public void addUnread(
      String roomId,
      Collection<String> userIds,
      int unread,
      int userMentions,
      int groupMentions,
      Instant now) {
    marks.add(roomId, UnreadMarks.of(userIds), unread, userMentions, groupMentions, now);
  }

  @Override
  public void addUnreadForOthers(
      String roomId, String authorId, int unread, int groupMentions, Instant now) {
    marks.add(roomId, ne(USER, authorId), unread, 0, groupMentions, now);
  }

  @Override
  public Optional<Instant> seenByAll(String roomId) {
    return seen.until(roomId);
  }

  @Override
  public void markSeen(String roomId, String userId, Instant at) {
    marks.seen(roomId, userId, at);
  }

  @Override
  public void addUnreadThread(
      String roomId,
      Collection<String> followerIds,
      Collection<String> mentionedIds,
      boolean groupMention,
      String threadId,
      Instant now) {
    threads.add(roomId, followerIds, mentionedIds, groupMention, threadId, now);
  }

  @Override
  public void removeUnreadThread(String roomId, String threadId, Instant now) {
    threads.remove(eq(ROOM, roomId), threadId, now);
  }

  @Override
  public void removeUnreadThreadOf(String roomId, String userId, String threadId, Instant now) {
    threads.remove(and(eq(ROOM, roomId), eq(USER, userId)), threadId, now);
  }
}
