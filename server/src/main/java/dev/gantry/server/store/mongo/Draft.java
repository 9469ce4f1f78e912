package dev.gantry.server.store.mongo;

import org.bson.BsonDocument;
import org.bson.Document;

/**
 * What a unit of work wants one document to be.
 *
 * @param base the document as the unit has read it and changes it; null where it is new
 * @param inserted whether the id has to be free
 * @param wanted null where it is to be removed
 */
record Draft(Document base, boolean inserted, Document wanted) {

  /** The effect that brings it about; null where there is nothing to do. */
  Effect effect(Unit.Key key) {
    BsonDocument byId = new Document("_id", key.id()).toBsonDocument();
    if (wanted == null) {
      return inserted ? null : Effect.of(Effect.Kind.DELETE, key.collection(), byId, null);
    }
    if (inserted) {
      return Effect.insert(key.collection(), wanted.toBsonDocument());
    }
    return base == null
        ? Effect.of(Effect.Kind.PUT, key.collection(), byId, wanted.toBsonDocument())
        : new Difference(base, wanted).effect(key.collection());
  }
}
