package dev.gantry.server.message;

import dev.gantry.server.room.Room;
import dev.gantry.server.room.SubscriptionStore;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keeps a thread's root and its followers' unread threads true. Used inside a unit of work. */
final class ThreadReplies {

  private final MessageStore messages;
  private final SubscriptionStore subscriptions;

  ThreadReplies(MessageStore messages, SubscriptionStore subscriptions) {
    this.messages = messages;
    this.subscriptions = subscriptions;
  }

  /** Counts a stored reply in. */
  void added(Message reply, Room room, Instant now) {
    rootOf(reply)
        .ifPresent(
            root -> {
              Set<String> followers = followers(root, reply, room);
              messages.update(
                  MessageBuilder.builder(root)
                      .threadCount(count(root) + 1)
                      .threadLastAt(reply.createdAt())
                      .followers(List.copyOf(followers))
                      .updatedAt(now)
                      .build());
              followers.remove(reply.author().id());
              MentionedPeople mentioned = MentionedPeople.in(reply);
              subscriptions.addUnreadThread(
                  room.id(), followers, mentioned.userIds(), mentioned.everybody(), root.id(), now);
              alertCalled(reply, now);
            });
  }

  /** Counts a reply out that is being removed. */
  void removed(Message reply, Instant now) {
    rootOf(reply)
        .ifPresent(
            root ->
                messages.update(
                    MessageBuilder.builder(root)
                        .threadCount(Math.max(0, count(root) - 1))
                        .updatedAt(now)
                        .build()));
    subscriptions.removeUnreadThread(reply.roomId(), reply.threadId(), now);
  }

  private void alertCalled(Message reply, Instant now) {
    Set<String> called = Highlights.called(reply, subscriptions.withHighlights(reply.roomId()));
    if (!called.isEmpty()) {
      subscriptions.alert(reply.roomId(), called, now);
    }
  }

  private Optional<Message> rootOf(Message reply) {
    return messages.findById(reply.threadId()).filter(root -> root.roomId().equals(reply.roomId()));
  }

  private static Set<String> followers(Message root, Message reply, Room room) {
    Set<String> followers = new LinkedHashSet<>();
    if (root.followers() == null || root.followers().isEmpty()) {
      followers.add(root.author().id());
    } else {
      followers.addAll(root.followers());
    }
    if (root.threadCount() == null && "d".equals(room.type()) && room.memberIds() != null) {
      followers.addAll(room.memberIds());
    }
    followers.add(reply.author().id());
    followers.addAll(MentionedPeople.in(reply).userIds());
    return followers;
  }

  private static int count(Message root) {
    return root.threadCount() == null ? 0 : root.threadCount();
  }
}
