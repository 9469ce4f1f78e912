package dev.gantry.server.message;

/** Keeps threads flat: a reply to a reply belongs to the first message's thread. */
final class ThreadRoots {

  private final MessageStore messages;

  ThreadRoots(MessageStore messages) {
    this.messages = messages;
  }

  /** The draft in its true thread and in that thread's room, whatever room it names. */
  Message resolve(Message draft) {
    if (draft.threadId() == null) {
      return draft;
    }
    return messages
        .findById(draft.threadId())
        .map(
            target ->
                MessageBuilder.builder(draft)
                    .threadId(target.threadId() == null ? target.id() : target.threadId())
                    .roomId(target.roomId())
                    .build())
        .orElse(draft);
  }
}
