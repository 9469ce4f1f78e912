package dev.gantry.server.store.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.nin;
import static dev.gantry.server.store.mongo.MongoFailures.translated;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;

/**
 * Up to when all members have seen a room, as the running unit has left it and without writing what
 * it has collected.
 */
final class SeenByAll {

  private static final String COLLECTION = MongoSubscriptionStore.COLLECTION;
  private static final String SEEN = "ls";

  private final MongoUnits units;
  private final MongoCollection<Document> collection;

  SeenByAll(MongoContext context) {
    this.units = context.units();
    this.collection = context.database().getCollection(COLLECTION);
  }

  /** Empty where some member has seen nothing, and where there is nobody. */
  Optional<Instant> until(String roomId) {
    return translated(
        () -> {
          units.current().filter(unit -> unit.hasEffects(COLLECTION)).ifPresent(units::flush);
          Map<String, Draft> drafts =
              units.current().map(unit -> unit.drafts(COLLECTION)).orElse(Map.of());
          List<Document> members = new ArrayList<>(lastOfOthers(roomId, drafts));
          drafts.values().stream()
              .map(Draft::wanted)
              .filter(wanted -> wanted != null && roomId.equals(wanted.get("rid")))
              .forEach(members::add);
          return members.stream()
              .map(member -> Optional.ofNullable(member.getDate(SEEN)).map(Date::toInstant))
              .min(Comparator.comparing(seen -> seen.orElse(Instant.MIN)))
              .flatMap(seen -> seen);
        });
  }

  private List<Document> lastOfOthers(String roomId, Map<String, Draft> drafts) {
    return collection
        .find(and(eq("rid", roomId), nin(Records.ID, drafts.keySet())))
        .projection(new Document(SEEN, 1))
        .sort(Sorts.ascending(SEEN))
        .limit(1)
        .into(new ArrayList<>());
  }
}
