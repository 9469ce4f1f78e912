package dev.gantry.server.store.sqlite;

import static dev.gantry.server.store.sqlite.SubscriptionRows.SELECT;
import static dev.gantry.server.store.sqlite.SubscriptionRows.TRANSLATION_LANGUAGES;

import dev.gantry.server.permission.RoomRoles;
import dev.gantry.server.room.Subscription;
import dev.gantry.server.room.SubscriptionStore;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Memberships, and the roles that go with them. */
final class SqliteSubscriptionStore implements SubscriptionStore, RoomRoles {

  private final Database database;
  private final Documents documents;
  private final SubscriptionRows rows;
  private final RecordCache<Boolean> members;
  private final UnreadThreads unreadThreads;
  private final DirectLists directLists;

  SqliteSubscriptionStore(Database database, Documents documents) {
    this.database = database;
    this.documents = documents;
    this.rows = new SubscriptionRows(documents);
    this.members = database.newCache();
    this.unreadThreads = new UnreadThreads(database, documents);
    this.directLists = new DirectLists(database);
  }

  @Override
  public Optional<Subscription> find(String roomId, String userId) {
    return database.first(SELECT + "WHERE room_id = ? AND user_id = ?", rows::read, roomId, userId);
  }

  @Override
  public boolean isMember(String roomId, String userId) {
    String member = roomId + '\n' + userId;
    return members
        .find(
            roomId,
            member,
            () ->
                database.firstAsWritten(
                    "SELECT 1 FROM subscriptions WHERE room_id = ? AND user_id = ?",
                    row -> new RecordCache.Decoded<>(true, member.length()),
                    roomId,
                    userId))
        .isPresent();
  }

  @Override
  public List<Subscription> ofUser(String userId) {
    return database.list(SELECT + "WHERE user_id = ? ORDER BY seq", rows::read, userId);
  }

  @Override
  public List<Subscription> withRole(String roomId, String role) {
    return database.list(
        SELECT
            + """
            WHERE room_id = ? AND roles <> '[]'
              AND EXISTS (SELECT 1 FROM json_each(roles) WHERE value = ?)
            ORDER BY created_at, seq""",
        rows::read,
        roomId,
        role);
  }

  @Override
  public List<Subscription> withHighlights(String roomId) {
    return database.listAsWritten(
        SELECT + "WHERE room_id = ? AND doc ->> '$.userHighlights' <> '[]' ORDER BY seq",
        rows::read,
        roomId);
  }

  @Override
  public List<Subscription> ofRoom(String roomId, int limit) {
    return database.list(
        SELECT + "WHERE room_id = ? ORDER BY created_at, seq LIMIT ?", rows::read, roomId, limit);
  }

  @Override
  public List<String> translationLanguages(String roomId, String exceptUserId, int limit) {
    return database.list(
        TRANSLATION_LANGUAGES, row -> row.getString(1), roomId, exceptUserId, limit);
  }

  @Override
  public List<String> rolesOf(String userId, String roomId) {
    return database
        .first(
            "SELECT roles FROM subscriptions WHERE room_id = ? AND user_id = ?",
            row -> documents.strings(row.getString(1)),
            roomId,
            userId)
        .orElse(List.of());
  }

  @Override
  public void insert(Subscription subscription) {
    database.together(
        () -> {
          database.update(SubscriptionRows.INSERT, rows.arguments(subscription));
          directLists.membershipInserted();
        });
  }

  @Override
  public void update(Subscription subscription) {
    Runnable update = () -> database.update(SubscriptionRows.UPDATE, rows.arguments(subscription));
    if (SubscriptionRows.isDirect(subscription)) {
      database.together(() -> directLists.changeMembership(subscription.id(), update));
    } else {
      update.run();
    }
  }

  @Override
  public void delete(String roomId, String userId) {
    database.together(
        () -> directLists.deleteMemberships(roomId, "room_id = ? AND user_id = ?", roomId, userId));
  }

  @Override
  public void deleteByRoom(String roomId) {
    database.together(() -> directLists.deleteMemberships(roomId, "room_id = ?", roomId));
  }

  @Override
  public void alertOthers(String roomId, String authorId, Instant now) {
    database.writer().run(() -> database.newForMembers().alertOthers(roomId, authorId, now));
  }

  @Override
  public void alert(String roomId, Collection<String> userIds, Instant now) {
    database.update(
        """
        UPDATE subscriptions SET alert = 1, open = 1, updated_at = ?
        WHERE room_id = ? AND (alert = 0 OR open = 0)
          AND user_id IN (SELECT value FROM json_each(?))""",
        now,
        roomId,
        documents.json(userIds));
  }

  @Override
  public void addUnread(
      String roomId,
      Collection<String> userIds,
      int unread,
      int userMentions,
      int groupMentions,
      Instant now) {
    database.update(
        """
        UPDATE subscriptions SET unread = unread + ?, user_mentions = user_mentions + ?,
          group_mentions = group_mentions + ?, updated_at = ?
        WHERE room_id = ? AND user_id IN (SELECT value FROM json_each(?))""",
        unread,
        userMentions,
        groupMentions,
        now,
        roomId,
        documents.json(userIds));
  }

  @Override
  public void addUnreadForOthers(
      String roomId, String authorId, int unread, int groupMentions, Instant now) {
    database.update(
        """
        UPDATE subscriptions SET unread = unread + ?, group_mentions = group_mentions + ?,
          updated_at = ?
        WHERE room_id = ? AND user_id <> ?""",
        unread,
        groupMentions,
        now,
        roomId,
        authorId);
  }

  @Override
  public Optional<Instant> seenByAll(String roomId) {
    return database.first(
        """
        SELECT last_seen_at FROM subscriptions WHERE room_id = ? AND id <> ''
        ORDER BY last_seen_at LIMIT 1""",
        row -> Documents.time(row, 1),
        roomId);
  }

  @Override
  public void markSeen(String roomId, String userId, Instant at) {
    database.writer().run(() -> database.newForMembers().seen(roomId, userId, at));
  }

  @Override
  public void addUnreadThread(
      String roomId,
      Collection<String> followerIds,
      Collection<String> mentionedIds,
      boolean groupMention,
      String threadId,
      Instant now) {
    unreadThreads.add(roomId, followerIds, mentionedIds, groupMention, threadId, now);
  }

  @Override
  public void removeUnreadThread(String roomId, String threadId, Instant now) {
    unreadThreads.remove(roomId, threadId, now);
  }

  @Override
  public void removeUnreadThreadOf(String roomId, String userId, String threadId, Instant now) {
    unreadThreads.removeOf(roomId, userId, threadId, now);
  }
}
