package dev.gantry.server.store.mongo;

import com.mongodb.client.model.Filters;
import dev.gantry.server.message.Message;
import java.time.Instant;
import java.util.List;
import org.bson.Document;

/** Removed messages, where and as Rocket.Chat keeps them. */
final class MessageTrash {

  static final String REMOVED_AT = "_deletedAt";

  private final Records<Message> trash;
  private final MessageFields fields;

  MessageTrash(MongoContext context, MessageFields fields) {
    this.trash = new Records<>(context, MessageCollections.TRASH, Message.class);
    this.fields = fields;
  }

  /** Keeps a message in place of what was removed earlier with its id. */
  void keep(Message message, Instant removedAt) {
    Document more = fields(fields, message, removedAt);
    if (!trash.replace(message, more, List.of())) {
      trash.insert(message, more, List.of());
    }
  }

  /** What is stored with a removed message, or in another form than in its record. */
  static Document fields(MessageFields fields, Message message, Instant removedAt) {
    return fields
        .withAttachments(message)
        .append(REMOVED_AT, MessageOrder.date(removedAt))
        .append("__collection__", "message");
  }

  void forgetRoom(String roomId) {
    trash.deleteMany(Filters.and(Filters.eq("rid", roomId), MessageCollections.IN_TRASH));
  }
}
