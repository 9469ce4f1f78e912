package dev.gantry.server.store.mongo;

import static dev.gantry.server.store.mongo.MongoFailures.translated;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import dev.gantry.server.message.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Finds the first few messages of an order as the running unit has left them, without writing what
 * the unit has collected: whoever removes a message goes on to ask for the newest one.
 */
final class MessageFinder {

  private static final String MESSAGES = MessageCollections.MESSAGES;

  private final MongoUnits units;
  private final Documents documents;
  private final MongoCollection<Document> collection;

  MessageFinder(MongoContext context) {
    this.units = context.units();
    this.documents = context.documents();
    this.collection = context.database().getCollection(MESSAGES);
  }

  /**
   * The first messages by time that match.
   *
   * @param filter what the database looks for
   * @param meant asks the same of what the unit has changed
   */
  List<Message> find(Bson filter, Predicate<Message> meant, boolean ascending, int limit) {
    List<Document> found =
        translated(
            () ->
                units
                    .current()
                    .map(unit -> within(unit, filter, meant, ascending, limit))
                    .orElseGet(() -> stored(filter, ascending, limit)));
    return found.stream().map(this::message).toList();
  }

  private List<Document> within(
      Unit unit, Bson filter, Predicate<Message> meant, boolean ascending, int limit) {
    if (unit.hasEffects(MESSAGES)) {
      units.flush(unit);
    }
    Map<String, Draft> drafts = unit.drafts(MESSAGES);
    List<Document> found =
        drafts.isEmpty()
            ? stored(filter, ascending, limit)
            : stored(
                Filters.and(filter, Filters.nin(Records.ID, drafts.keySet())), ascending, limit);
    found.forEach(one -> unit.remember(new Unit.Key(MESSAGES, one.getString(Records.ID)), one));
    drafts.values().stream()
        .map(Draft::wanted)
        .filter(wanted -> wanted != null && meant.test(message(wanted)))
        .forEach(found::add);
    found.sort(MessageOrder.comparator(ascending));
    return found.subList(0, Math.min(limit, found.size()));
  }

  private List<Document> stored(Bson filter, boolean ascending, int limit) {
    return collection
        .find(filter)
        .projection(Projections.exclude(Mark.MARKS, Mark.INSERTED_BY))
        .sort(MessageOrder.byTime(ascending))
        .limit(limit)
        .into(new ArrayList<>());
  }

  private Message message(Document document) {
    return documents.read(document, Message.class);
  }
}
