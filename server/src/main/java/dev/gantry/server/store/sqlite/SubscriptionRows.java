package dev.gantry.server.store.sqlite;

import dev.gantry.server.room.Subscription;
import dev.gantry.server.room.SubscriptionBuilder;
import java.sql.ResultSet;
import java.sql.SQLException;

/** How a membership is laid out in its table: what changes often in columns, the rest in doc. */
final class SubscriptionRows {

  static final String SELECT =
      """
      SELECT doc, open, alert, unread, user_mentions, group_mentions, last_seen_at, roles,
        unread_threads, unread_thread_mentions, unread_thread_group_mentions, updated_at
      FROM subscriptions\s""";

  static final String INSERT =
      """
      INSERT INTO subscriptions (room_id, user_id, created_at, direct, open, alert, unread, user_mentions,
        group_mentions, last_seen_at, roles, unread_threads, unread_thread_mentions,
        unread_thread_group_mentions, updated_at, doc, id)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

  static final String UPDATE =
      """
      UPDATE subscriptions SET room_id = ?, user_id = ?, created_at = ?, direct = ?, open = ?, alert = ?,
        unread = ?, user_mentions = ?, group_mentions = ?, last_seen_at = ?, roles = ?,
        unread_threads = ?, unread_thread_mentions = ?, unread_thread_group_mentions = ?,
        updated_at = ?, doc = ?
      WHERE id = ?""";

  /** Steps from one language to the next in the index, past all members who share it. */
  static final String TRANSLATION_LANGUAGES =
      """
      WITH RECURSIVE languages (code) AS (
        SELECT min(doc ->> '$.autoTranslateLanguage') FROM subscriptions
        WHERE room_id = ?1 AND doc ->> '$.autoTranslate' = 1
        UNION ALL
        SELECT (
          SELECT min(doc ->> '$.autoTranslateLanguage') FROM subscriptions
          WHERE room_id = ?1 AND doc ->> '$.autoTranslate' = 1
            AND doc ->> '$.autoTranslateLanguage' > code)
        FROM languages WHERE code IS NOT NULL)
      SELECT code FROM languages
      WHERE code <> '' AND EXISTS (
        SELECT 1 FROM subscriptions
        WHERE room_id = ?1 AND doc ->> '$.autoTranslate' = 1
          AND doc ->> '$.autoTranslateLanguage' = code AND user_id <> ?2)
      LIMIT ?3""";

  private final Documents documents;

  SubscriptionRows(Documents documents) {
    this.documents = documents;
  }

  static boolean isDirect(Subscription subscription) {
    return "d".equals(subscription.type());
  }

  Subscription read(ResultSet row) throws SQLException {
    return SubscriptionBuilder.builder(documents.read(row.getString(1), Subscription.class))
        .open(row.getBoolean(2))
        .alert(row.getBoolean(3))
        .unread(row.getInt(4))
        .userMentions(row.getInt(5))
        .groupMentions(row.getInt(6))
        .lastSeenAt(Documents.time(row, 7))
        .roles(documents.strings(row.getString(8)))
        .unreadThreads(documents.strings(row.getString(9)))
        .unreadThreadMentions(documents.strings(row.getString(10)))
        .unreadThreadGroupMentions(documents.strings(row.getString(11)))
        .updatedAt(Documents.time(row, 12))
        .build();
  }

  /** The arguments of {@link #INSERT} and of {@link #UPDATE}, which have the same order. */
  Object[] arguments(Subscription subscription) {
    return new Object[] {
      subscription.roomId(),
      subscription.user().id(),
      subscription.createdAt(),
      isDirect(subscription),
      subscription.open(),
      subscription.alert(),
      subscription.unread(),
      subscription.userMentions(),
      subscription.groupMentions(),
      subscription.lastSeenAt(),
      documents.write(subscription.roles()),
      documents.write(subscription.unreadThreads()),
      documents.write(subscription.unreadThreadMentions()),
      documents.write(subscription.unreadThreadGroupMentions()),
      subscription.updatedAt(),
      documents.json(subscription),
      subscription.id()
    };
  }
}
