package dev.gantry.server.store.mongo;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;

/** A room's copy of its newest message, which has its times as dates in Rocket.Chat's database. */
final class LastMessages {

  private static final Set<String> TIMES =
      Set.of("ts", "_updatedAt", "tlm", "dlm", "editedAt", "pinnedAt");

  private final Documents documents;

  LastMessages(Documents documents) {
    this.documents = documents;
  }

  /** The copy as it is stored; null for none. */
  Document stored(Map<String, Object> message) {
    if (message == null) {
      return null;
    }
    Document stored = (Document) documents.storedValue(message);
    stored.replaceAll(LastMessages::dated);
    return stored;
  }

  private static Object dated(String field, Object value) {
    if (field.equals(AttachmentTimes.FIELD) && value instanceof List<?> attachments) {
      return AttachmentTimes.dated(attachments);
    }
    return TIMES.contains(field) && value instanceof String text
        ? AttachmentTimes.time(text)
        : value;
  }
}
