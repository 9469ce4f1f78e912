package dev.gantry.server.room;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where memberships are kept. Writes belong into a {@link dev.gantry.server.core.UnitOfWork}. */
public interface SubscriptionStore {

  /** The membership of one user in one room. */
  Optional<Subscription> find(String roomId, String userId);

  /** Whether the user belongs to the room. */
  default boolean isMember(String roomId, String userId) {
    return find(roomId, userId).isPresent();
  }

  /** All memberships of one user. */
  List<Subscription> ofUser(String userId);

  /** The memberships in a room that hold the role, such as {@code owner}. */
  List<Subscription> withRole(String roomId, String role);

  /**
   * The memberships in a room with words by which the user wants to be called. What messages move
   * in them may be old.
   */
  List<Subscription> withHighlights(String roomId);

  /** Up to {@code limit} memberships of a room, oldest first. */
  List<Subscription> ofRoom(String roomId, int limit);

  /**
   * The different languages into which members of a room want its messages translated, in their
   * order. Costs only as much as there are languages.
   *
   * @param exceptUserId whose own choice does not count
   */
  List<String> translationLanguages(String roomId, String exceptUserId, int limit);

  /** Stores a new membership. */
  void insert(Subscription subscription);

  /** Replaces the membership with the same id. */
  void update(Subscription subscription);

  /** Removes one membership. */
  void delete(String roomId, String userId);

  /** Removes all memberships of a room. */
  void deleteByRoom(String roomId);

  /**
   * Marks the room as having news ({@code alert} and {@code open}) for every member but the author.
   * Costs only as much as there are members not yet alerted.
   */
  void alertOthers(String roomId, String authorId, Instant now);

  /** As {@link #alertOthers}, for the given members only. */
  void alert(String roomId, Collection<String> userIds, Instant now);

  /** Adds to the three counters of the given members; amounts may be 0. */
  void addUnread(
      String roomId,
      Collection<String> userIds,
      int unread,
      int userMentions,
      int groupMentions,
      Instant now);

  /** Adds to the counters of every member but the author; amounts may be 0. */
  void addUnreadForOthers(
      String roomId, String authorId, int unread, int groupMentions, Instant now);

  /** Up to when every member has seen the room; empty where some member has seen nothing of it. */
  Optional<Instant> seenByAll(String roomId);

  /** Moves the author's {@code ls}: what one writes oneself counts as read. */
  void markSeen(String roomId, String userId, Instant at);

  /**
   * Adds a thread to {@code tunread} of the given members, and to {@code tunreadUser} of the
   * mentioned among them. A thread that is listed already is not listed twice.
   */
  void addUnreadThread(
      String roomId,
      Collection<String> followerIds,
      Collection<String> mentionedIds,
      boolean groupMention,
      String threadId,
      Instant now);

  /** Takes a thread out of the unread lists of all members, which stay present and empty. */
  void removeUnreadThread(String roomId, String threadId, Instant now);

  /** Takes a thread out of the unread lists of one member; lists that are not there stay so. */
  void removeUnreadThreadOf(String roomId, String userId, String threadId, Instant now);
}
