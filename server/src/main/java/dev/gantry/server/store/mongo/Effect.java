package dev.gantry.server.store.mongo;

import java.util.List;
import java.util.Set;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;

/**
 * One change of one collection, as a unit of work collects it and its journal keeps it.
 *
 * @param filter which documents are meant; for an insertion none
 * @param change the new document, or update operators; null for a deletion
 * @param undo for {@link Kind#CHANGE}, the operators that bring back what was there
 */
record Effect(
    Kind kind, String collection, BsonDocument filter, BsonDocument change, BsonDocument undo) {

  /** Operators that come to the same when they are applied again. */
  private static final Set<String> REPEATABLE =
      Set.of("$set", "$unset", "$max", "$min", "$addToSet", "$pull", "$pullAll", "$currentDate");

  private static final String DOCUMENTS = "documents";

  enum Kind {
    /** A new document; refused where its id or a unique value is taken. */
    INSERT,
    /** New documents, but for those whose id or unique value is taken. */
    INSERT_ABSENT,
    /** Fields of one document, which have to be as the filter says. */
    CHANGE,
    /** One whole document, whether there was one or not. */
    PUT,
    UPDATE,
    UPDATE_MANY,
    /** As an update; makes the document where there is none. */
    UPSERT,
    DELETE,
    DELETE_MANY
  }

  static Effect insert(String collection, BsonDocument document) {
    return new Effect(Kind.INSERT, collection, new BsonDocument(), document, null);
  }

  static Effect insertAbsent(String collection, List<BsonDocument> documents) {
    BsonDocument change = new BsonDocument(DOCUMENTS, new BsonArray(documents));
    return new Effect(Kind.INSERT_ABSENT, collection, new BsonDocument(), change, null);
  }

  static Effect of(Kind kind, String collection, BsonDocument filter, BsonDocument change) {
    return new Effect(kind, collection, filter, change, null);
  }

  /** Whether another's document can stand in its way; such effects come first in a unit. */
  boolean canConflict() {
    return kind == Kind.INSERT || kind == Kind.CHANGE;
  }

  boolean isUpdate() {
    return kind == Kind.UPDATE || kind == Kind.UPDATE_MANY || kind == Kind.UPSERT;
  }

  boolean isForMany() {
    return kind == Kind.UPDATE_MANY || kind == Kind.DELETE_MANY || kind == Kind.INSERT_ABSENT;
  }

  /** The documents of {@link Kind#INSERT_ABSENT}. */
  List<BsonDocument> documents() {
    return change.getArray(DOCUMENTS).stream().map(BsonValue::asDocument).toList();
  }

  /** Whether it may add or remove documents, or change this field of one. */
  boolean concerns(String field) {
    return kind == Kind.UPSERT
        || !isUpdate()
        || change.values().stream()
            .flatMap(operator -> operator.asDocument().keySet().stream())
            .anyMatch(name -> name.equals(field) || name.startsWith(field + "."));
  }

  /** Whether a second application changes nothing, as long as nobody else wrote in between. */
  boolean isRepeatable() {
    return !isUpdate() || REPEATABLE.containsAll(change.keySet());
  }

  /** The same, but for one document. */
  Effect except(String id) {
    BsonArray both =
        new BsonArray(
            List.of(filter, new BsonDocument("_id", new BsonDocument("$ne", new BsonString(id)))));
    return new Effect(kind, collection, new BsonDocument("$and", both), change, undo);
  }

  BsonDocument toBson() {
    BsonDocument bson =
        new BsonDocument("kind", new BsonString(kind.name()))
            .append("collection", new BsonString(collection))
            .append("filter", filter);
    if (change != null) {
      bson.append("change", change);
    }
    if (undo != null) {
      bson.append("undo", undo);
    }
    return bson;
  }

  static Effect fromBson(BsonDocument bson) {
    return new Effect(
        Kind.valueOf(bson.getString("kind").getValue()),
        bson.getString("collection").getValue(),
        bson.getDocument("filter"),
        bson.getDocument("change", null),
        bson.getDocument("undo", null));
  }
}
