package dev.gantry.server.store.mongo;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.BsonValue;

/**
 * How the fields of a document come together that several servers change at once. A field that is
 * not named here is replaced, and what another server makes of it stands in the way.
 *
 * @param counted whole numbers, to which the change is added
 * @param growing times that move forwards whatever others do, and are replaced by earlier ones
 * @param time when the latest came; may be null
 * @param latest a copy of what came at that time. Where a later one replaces it, both fields move
 *     unless they are further already; any other change replaces them
 */
record FieldRules(Set<String> counted, Set<String> growing, String time, String latest) {

  static final FieldRules NONE = new FieldRules(Set.of(), Set.of(), null, null);

  private static final String ID = "_id";

  boolean isCounted(String field) {
    return counted.contains(field);
  }

  /** Whether a change only moves a time forwards. */
  boolean isGrowth(String field, BsonValue before, BsonValue after) {
    return growing.contains(field)
        && after != null
        && after.isDateTime()
        && (before == null
            || before.isDateTime() && after.asDateTime().compareTo(before.asDateTime()) > 0);
  }

  boolean belongsToLatest(String field) {
    return field.equals(time) || field.equals(latest);
  }

  /** Whether the one document has a later one than the other. */
  boolean isLater(BsonDocument before, BsonDocument after) {
    if (time == null || !after.containsKey(time) || !after.get(time).isDateTime()) {
      return false;
    }
    if (!before.containsKey(time) || !before.get(time).isDateTime()) {
      return true;
    }
    int order = after.getDateTime(time).compareTo(before.getDateTime(time));
    return order > 0 || order == 0 && !Objects.equals(latestId(before), latestId(after));
  }

  /** Moves the time, and what belongs to it, unless a later one is there when it is applied. */
  Effect moved(String collection, BsonDocument wanted) {
    BsonValue at = wanted.get(time);
    BsonDocument notLater = new BsonDocument(time, new BsonDocument("$lte", at));
    BsonDocument none = new BsonDocument(time, BsonNull.VALUE);
    BsonDocument filter =
        new BsonDocument(ID, wanted.get(ID)).append("$or", new BsonArray(List.of(none, notLater)));
    BsonDocument change = new BsonDocument("$set", new BsonDocument(time, at));
    if (wanted.containsKey(latest)) {
      change.getDocument("$set").append(latest, wanted.get(latest));
    } else {
      change.append("$unset", new BsonDocument(latest, new BsonString("")));
    }
    return Effect.of(Effect.Kind.UPDATE, collection, filter, change);
  }

  private BsonValue latestId(BsonDocument document) {
    BsonValue copy = document.get(latest);
    return copy != null && copy.isDocument() ? copy.asDocument().get(ID) : null;
  }
}
