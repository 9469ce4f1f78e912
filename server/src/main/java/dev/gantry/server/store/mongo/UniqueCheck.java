package dev.gantry.server.store.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;

/**
 * Whether what a document needs to have alone is taken by another one, as the running unit sees it.
 * It tells the work at once; unique indexes decide when the unit is applied.
 *
 * @param key the document that needs it
 * @param values filters by equality; an array has a value when it contains it
 */
record UniqueCheck(
    MongoCollection<Document> collection, Unit unit, Unit.Key key, List<Document> values) {

  /**
   * Whether only documents that the unit removes or changes have one of the values.
   *
   * @throws DuplicateKeyException where another document has one
   */
  boolean isFreeOnceTheUnitIsWritten() {
    Map<String, Draft> drafts = unit.drafts(key.collection());
    List<String> holders = holders();
    if (drafts.entrySet().stream().anyMatch(this::isTakenBy)
        || !drafts.keySet().containsAll(holders)) {
      throw new DuplicateKeyException(key.collection() + ": a unique value is taken");
    }
    return !holders.isEmpty();
  }

  private List<String> holders() {
    return collection
        .find(Filters.and(new Document("$or", values), Filters.ne("_id", key.id())))
        .projection(new Document("_id", 1))
        .map(holder -> holder.getString("_id"))
        .into(new ArrayList<>());
  }

  private boolean isTakenBy(Map.Entry<String, Draft> other) {
    Draft draft = other.getValue();
    return draft.wanted() != null
        && !other.getKey().equals(key.id())
        && values.stream().anyMatch(value -> hasAll(draft.wanted(), value));
  }

  /** Whether a document has the values; an array has one when it contains it. */
  static boolean hasAll(Document document, Document values) {
    return values.entrySet().stream()
        .allMatch(field -> has(document, field.getKey(), field.getValue()));
  }

  private static boolean has(Document document, String path, Object value) {
    Object stored = document.getEmbedded(List.of(path.split("\\.")), Object.class);
    return value.equals(stored) || stored instanceof Collection<?> many && many.contains(value);
  }
}
