package dev.gantry.server.message;

import java.util.Optional;

/** Keeps threads flat: a reply to a reply belongs to the first message's thread. */
final class ThreadRoots {

  private final MessageStore messages;

  ThreadRoots(MessageStore messages) {
    this.messages = messages;
  }

  /** The draft in its true thread and in that thread's room, whatever room it names. */
  Message resolve(Message draft) {
    return target(draft)
        .map(target -> MessageBuilder.builder(inThread(draft, target)).roomId(target.roomId()))
        .map(MessageBuilder::build)
        .orElse(draft);
  }

  /** The draft in its true thread; it stays in the room that it was made for. */
  Message resolveInRoom(Message draft) {
    return target(draft).map(target -> inThread(draft, target)).orElse(draft);
  }

  private Optional<Message> target(Message draft) {
    return draft.threadId() == null ? Optional.empty() : messages.findById(draft.threadId());
  }

  private static Message inThread(Message draft, Message target) {
    String root = target.threadId() == null ? target.id() : target.threadId();
    return MessageBuilder.builder(draft).threadId(root).build();
  }
}
