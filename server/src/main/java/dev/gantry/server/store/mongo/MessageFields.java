package dev.gantry.server.store.mongo;

import dev.gantry.server.message.Message;
import java.util.List;
import org.bson.Document;

/** What is stored with a message beside, or in another form than, the fields of its record. */
final class MessageFields {

  private final Documents documents;
  private final MessageWords words;

  MessageFields(Documents documents, MessageWords words) {
    this.documents = documents;
    this.words = words;
  }

  /** The fields of a message that is new. */
  Document ofNew(Message message) {
    return of(message).append(MessageOrder.FIELD, MessageOrder.date(message.updatedAt()));
  }

  /** The fields that follow from what the message is now. */
  Document of(Message message) {
    return withAttachments(message).append(MessageWords.FIELD, words.of(message));
  }

  /** The fields of a message that is kept among the removed ones. */
  Document withAttachments(Message message) {
    Document fields = new Document();
    if (message.attachments() != null
        && documents.storedValue(message.attachments()) instanceof List<?> attachments) {
      fields.append(AttachmentTimes.FIELD, AttachmentTimes.dated(attachments));
    }
    return fields;
  }
}
