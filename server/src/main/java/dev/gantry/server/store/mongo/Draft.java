package dev.gantry.server.store.mongo;

import java.util.List;
import org.bson.BsonDocument;
import org.bson.Document;

/**
 * What a unit of work wants one document to be.
 *
 * @param base the document as the unit has read it and changes it; null where it is new
 * @param inserted whether the id has to be free
 * @param wanted null where it is to be removed
 * @param rules how it comes together with what others make of it
 */
record Draft(Document base, boolean inserted, Document wanted, FieldRules rules) {

  Draft(Document base, boolean inserted, Document wanted) {
    this(base, inserted, wanted, FieldRules.NONE);
  }

  /** The effects that bring it about; none where there is nothing to do. */
  List<Effect> effects(Unit.Key key) {
    BsonDocument byId = new Document("_id", key.id()).toBsonDocument();
    if (wanted == null) {
      return inserted
          ? List.of()
          : List.of(Effect.of(Effect.Kind.DELETE, key.collection(), byId, null));
    }
    if (inserted) {
      return List.of(Effect.insert(key.collection(), wanted.toBsonDocument()));
    }
    return base == null
        ? List.of(Effect.of(Effect.Kind.PUT, key.collection(), byId, wanted.toBsonDocument()))
        : new Difference(base, wanted, rules).effects(key.collection());
  }

  /**
   * Whether it changes what others count in. That comes last: it cannot be where the document has
   * gone, and then what was to be counted is taken back, which whoever removed the document and all
   * that belongs to it may not have seen.
   */
  boolean isCounting() {
    return base != null && !rules.counted().isEmpty();
  }
}
