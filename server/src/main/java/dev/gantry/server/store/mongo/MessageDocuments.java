package dev.gantry.server.store.mongo;

import dev.gantry.server.message.Message;
import dev.gantry.server.store.RemovedMessage;
import java.util.Date;
import org.bson.Document;

/** Messages as {@link MongoMessageStore} stores them, in the order in which they come. */
final class MessageDocuments {

  private final Documents documents;
  private final MessageFields fields;

  MessageDocuments(Documents documents) {
    this.documents = documents;
    this.fields = new MessageFields(documents, new MessageWords());
  }

  /**
   * @param number says which came first of those with the same time; all are smaller than the
   *     stamps of messages that are new
   */
  Document write(Message message, long number) {
    Document written = documents.write(message);
    written.putAll(fields.ofNew(message));
    return written.append(MessageOrder.FIELD, new Date(number));
  }

  Message read(Document stored) {
    return documents.read(stored, Message.class);
  }

  Document writeRemoved(RemovedMessage removed) {
    Document written = documents.write(removed.message());
    written.putAll(MessageTrash.fields(fields, removed.message(), removed.removedAt()));
    return written;
  }

  RemovedMessage readRemoved(Document stored) {
    return RemovedMessage.of(
        documents.read(stored, Message.class), stored.getDate(MessageTrash.REMOVED_AT).toInstant());
  }
}
