package dev.gantry.server.store.sqlite;

import java.time.Instant;
import java.util.Collection;

/** The three lists of unread threads in a membership, kept as JSON arrays. */
final class UnreadThreads {

  private static final String ADD =
      """
      UPDATE subscriptions SET
        unread_threads = %s,
        unread_thread_mentions = CASE WHEN user_id IN (SELECT value FROM json_each(?2))
          THEN %s ELSE unread_thread_mentions END,
        unread_thread_group_mentions = CASE WHEN ?3 THEN %s
          ELSE unread_thread_group_mentions END,
        updated_at = ?4
      WHERE room_id = ?5 AND user_id IN (SELECT value FROM json_each(?6))"""
          .formatted(
              with("unread_threads"),
              with("unread_thread_mentions"),
              with("unread_thread_group_mentions"));

  private static final String REMOVE =
      """
      UPDATE subscriptions SET unread_threads = %s, unread_thread_mentions = %s,
        unread_thread_group_mentions = %s, updated_at = ?2
      WHERE room_id = ?3 AND unread_threads <> '[]'
        AND EXISTS (SELECT 1 FROM json_each(unread_threads) WHERE value = ?1)"""
          .formatted(
              without("unread_threads"),
              without("unread_thread_mentions"),
              without("unread_thread_group_mentions"));

  private final Database database;
  private final Documents documents;

  UnreadThreads(Database database, Documents documents) {
    this.database = database;
    this.documents = documents;
  }

  void add(
      String roomId,
      Collection<String> followerIds,
      Collection<String> mentionedIds,
      boolean groupMention,
      String threadId,
      Instant now) {
    database.update(
        ADD,
        threadId,
        documents.json(mentionedIds),
        groupMention,
        now,
        roomId,
        documents.json(followerIds));
  }

  void remove(String roomId, String threadId, Instant now) {
    database.update(REMOVE, threadId, now, roomId);
  }

  void removeOf(String roomId, String userId, String threadId, Instant now) {
    database.update(REMOVE + " AND user_id = ?4", threadId, now, roomId, userId);
  }

  private static String with(String list) {
    return """
        CASE WHEN EXISTS (SELECT 1 FROM json_each(%1$s) WHERE value = ?1) THEN %1$s
          ELSE json_insert(coalesce(%1$s, '[]'), '$[#]', ?1) END"""
        .formatted(list);
  }

  private static String without(String list) {
    return """
        CASE WHEN %1$s IS NOT NULL THEN
          (SELECT json_group_array(value) FROM json_each(%1$s) WHERE value <> ?1) END"""
        .formatted(list);
  }
}
