package dev.gantry.server.store.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static dev.gantry.server.store.mongo.MongoFailures.translated;

import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * The messages that are marked as not read by all, as the running unit has left them and without
 * writing what it has collected. They are found by the index of the marked ones.
 */
final class UnreadMessages {

  private static final String COLLECTION = MessageCollections.MESSAGES;

  private final MongoUnits units;
  private final MongoCollection<Document> collection;

  UnreadMessages(MongoContext context) {
    this.units = context.units();
    this.collection = context.database().getCollection(COLLECTION);
  }

  /** Ids of those in a time span, both ends included. */
  Set<String> ids(String roomId, Instant from, Instant until) {
    return translated(
        () -> {
          units.current().filter(unit -> unit.hasEffects(COLLECTION)).ifPresent(units::flush);
          Set<String> ids = stored(roomId, Date.from(from), Date.from(until));
          units
              .current()
              .map(unit -> unit.drafts(COLLECTION))
              .orElse(Map.of())
              .forEach(
                  (id, draft) -> {
                    ids.remove(id);
                    if (isUnread(draft.wanted(), roomId, Date.from(from), Date.from(until))) {
                      ids.add(id);
                    }
                  });
          return ids;
        });
  }

  private Set<String> stored(String roomId, Date from, Date until) {
    Bson meant =
        and(
            eq("unread", true),
            eq("rid", roomId),
            gte("ts", from),
            lte("ts", until),
            ne("_hidden", true));
    return collection
        .find(meant)
        .projection(new Document(Records.ID, 1))
        .map(message -> message.getString(Records.ID))
        .into(new LinkedHashSet<>());
  }

  private static boolean isUnread(Document message, String roomId, Date from, Date until) {
    return message != null
        && Boolean.TRUE.equals(message.get("unread"))
        && roomId.equals(message.get("rid"))
        && !message.getDate("ts").before(from)
        && !message.getDate("ts").after(until)
        && !Boolean.TRUE.equals(message.get("_hidden"));
  }
}
