package dev.gantry.server.store.mongo;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.Document;

/**
 * What lies between a document as it was read and as it is wanted, field by field: changes that
 * others make to other fields meanwhile stay, one to the same field stands in the way. The time of
 * the last change only ever grows.
 */
final class Difference {

  private static final String ID = "_id";
  private static final String UPDATED_AT = "_updatedAt";

  private final BsonDocument expected = new BsonDocument();
  private final BsonDocument set = new BsonDocument();
  private final BsonDocument unset = new BsonDocument();
  private final BsonDocument max = new BsonDocument();
  private final BsonDocument setBack = new BsonDocument();
  private final BsonDocument unsetBack = new BsonDocument();

  Difference(Document base, Document wanted) {
    BsonDocument before = base.toBsonDocument();
    BsonDocument after = wanted.toBsonDocument();
    expected.put(ID, before.get(ID));
    Set<String> names = new LinkedHashSet<>(before.keySet());
    names.addAll(after.keySet());
    for (String name : names) {
      if (!Objects.equals(before.get(name), after.get(name))) {
        note(name, before.get(name), after.get(name));
      }
    }
  }

  /** The effect; null where the documents are the same. */
  Effect effect(String collection) {
    BsonDocument change = operators(set, unset);
    if (!max.isEmpty()) {
      change.put("$max", max);
    }
    return change.isEmpty()
        ? null
        : new Effect(
            Effect.Kind.CHANGE, collection, expected, change, operators(setBack, unsetBack));
  }

  private void note(String name, BsonValue before, BsonValue after) {
    if (name.equals(UPDATED_AT) && before != null && before.isDateTime() && after != null) {
      max.put(name, after);
      return;
    }
    if (after == null) {
      unset.put(name, new BsonString(""));
    } else {
      set.put(name, after);
    }
    if (before == null) {
      expected.put(name, new BsonDocument("$exists", BsonBoolean.FALSE));
      unsetBack.put(name, new BsonString(""));
    } else {
      expected.put(name, new BsonDocument("$eq", before));
      setBack.put(name, before);
    }
  }

  private static BsonDocument operators(BsonDocument set, BsonDocument unset) {
    BsonDocument operators = new BsonDocument();
    if (!set.isEmpty()) {
      operators.put("$set", set);
    }
    if (!unset.isEmpty()) {
      operators.put("$unset", unset);
    }
    return operators;
  }
}
