package dev.gantry.server.store.mongo;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.Document;

/**
 * What lies between a document as it was read and as it is wanted, field by field: changes that
 * others make to other fields meanwhile stay, one to the same field stands in the way unless the
 * rules say how both come together. The time of the last change only ever grows.
 */
final class Difference {

  private static final String ID = "_id";
  private static final String UPDATED_AT = "_updatedAt";

  private final BsonDocument expected = new BsonDocument();
  private final BsonDocument set = new BsonDocument();
  private final BsonDocument unset = new BsonDocument();
  private final BsonDocument max = new BsonDocument();
  private final BsonDocument added = new BsonDocument();
  private final BsonDocument takenBack = new BsonDocument();
  private final BsonDocument setBack = new BsonDocument();
  private final BsonDocument unsetBack = new BsonDocument();
  private final FieldRules rules;
  private final BsonDocument after;
  private final boolean isLater;

  Difference(Document base, Document wanted, FieldRules rules) {
    BsonDocument before = base.toBsonDocument();
    this.rules = rules;
    this.after = wanted.toBsonDocument();
    this.isLater = rules.isLater(before, after);
    expected.put(ID, before.get(ID));
    Set<String> names = new LinkedHashSet<>(before.keySet());
    names.addAll(after.keySet());
    for (String name : names) {
      if (!Objects.equals(before.get(name), after.get(name))) {
        note(name, before.get(name), after.get(name));
      }
    }
  }

  /** The effects; none where the documents are the same. */
  List<Effect> effects(String collection) {
    List<Effect> effects = new ArrayList<>();
    BsonDocument change = operators(set, unset);
    if (!max.isEmpty()) {
      change.put("$max", max);
    }
    BsonDocument undo = operators(setBack, unsetBack);
    if (!added.isEmpty()) {
      change.put("$inc", added);
      undo.put("$inc", takenBack);
    }
    if (!change.isEmpty()) {
      effects.add(new Effect(Effect.Kind.CHANGE, collection, expected, change, undo));
    }
    if (isLater) {
      effects.add(rules.moved(collection, after));
    }
    return effects;
  }

  private void note(String name, BsonValue before, BsonValue after) {
    if (name.equals(UPDATED_AT) && before != null && before.isDateTime() && after != null) {
      max.put(name, after);
      return;
    }
    if (rules.isGrowth(name, before, after)) {
      max.put(name, after);
      return;
    }
    if (isLater && rules.belongsToLatest(name)) {
      return;
    }
    if (rules.isCounted(name)) {
      int amount = number(after) - number(before);
      added.put(name, new BsonInt32(amount));
      takenBack.put(name, new BsonInt32(-amount));
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

  private static int number(BsonValue value) {
    return value == null || !value.isNumber() ? 0 : value.asNumber().intValue();
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
