package dev.gantry.server.store.mongo;

import com.mongodb.client.model.Filters;
import dev.gantry.server.export.MessageExportStore;
import dev.gantry.server.message.Message;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Reads a room in short queries, each of which goes on behind the last message of the one before:
 * no cursor is open while the reader is at work, so none can be lost however long that takes.
 */
final class MongoMessageExportStore implements MessageExportStore {

  /** The database gives fewer where they are large: no answer is longer than 16 MB. */
  private static final int MOST = 1_000;

  private final Records<Message> messages;
  private final Documents documents;

  MongoMessageExportStore(MongoContext context) {
    this.messages = new Records<>(context, MessageCollections.MESSAGES, Message.class);
    this.documents = context.documents();
  }

  @Override
  public void each(String roomId, Instant from, Instant until, Consumer<Message> reader) {
    Bson end =
        Filters.and(
            Filters.eq("rid", roomId), Filters.lt(MessageOrder.TIME, MessageOrder.date(until)));
    Bson start = Filters.gte(MessageOrder.TIME, MessageOrder.date(from));
    List<Document> batch = next(Filters.and(end, start));
    while (!batch.isEmpty()) {
      batch.forEach(document -> reader.accept(documents.read(document, Message.class)));
      Bson later = MessageOrder.after(batch.get(batch.size() - 1));
      batch = next(Filters.and(end, later));
    }
  }

  private List<Document> next(Bson filter) {
    return messages.ask(
        found ->
            found
                .find(filter)
                .projection(MessageWords.NOT_SHOWN)
                .sort(MessageOrder.total())
                // Less than zero asks for one answer and closes the cursor with it.
                .limit(-MOST)
                .into(new ArrayList<>()));
  }
}
