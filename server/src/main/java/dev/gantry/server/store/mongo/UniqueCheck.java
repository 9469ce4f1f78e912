package dev.gantry.server.store.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;

/**
 * Whether what a document needs to have alone is taken by another one, as the running unit sees it.
 * It tells the work at once; unique indexes decide when the unit is applied.
 */
record UniqueCheck(MongoCollection<Document> collection, Unit unit, Unit.Key key) {

  void id(boolean taken) {
    if (taken) {
      throw new DuplicateKeyException(key.collection() + ": the id is taken: " + key.id());
    }
  }

  /**
   * @param values filters by equality of top-level fields; an array has a value when it contains it
   */
  void values(List<Document> values) {
    if (values.isEmpty()) {
      return;
    }
    Map<String, Draft> drafts = unit.drafts(key.collection());
    boolean wanted =
        drafts.entrySet().stream()
            .filter(draft -> !draft.getKey().equals(key.id()) && draft.getValue().wanted() != null)
            .anyMatch(draft -> hasAny(draft.getValue().wanted(), values));
    if (wanted || isStored(values, drafts.keySet())) {
      throw new DuplicateKeyException(key.collection() + ": a unique value is taken");
    }
  }

  private boolean isStored(List<Document> values, Collection<String> drafted) {
    return collection
            .find(
                Filters.and(
                    new Document("$or", values),
                    Filters.ne("_id", key.id()),
                    Filters.nin("_id", drafted)))
            .projection(new Document("_id", 1))
            .first()
        != null;
  }

  private static boolean hasAny(Document document, List<Document> values) {
    return values.stream()
        .anyMatch(
            value ->
                value.entrySet().stream()
                    .allMatch(field -> has(document, field.getKey(), field.getValue())));
  }

  private static boolean has(Document document, String path, Object value) {
    Object stored = document.getEmbedded(List.of(path.split("\\.")), Object.class);
    return value.equals(stored) || stored instanceof Collection<?> many && many.contains(value);
  }
}
