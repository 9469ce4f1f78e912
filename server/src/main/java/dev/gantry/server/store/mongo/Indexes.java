package dev.gantry.server.store.mongo;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import java.util.Set;
import org.bson.Document;

/** Makes the indexes that are missing; one with the same keys is taken as it is. */
final class Indexes {

  /** The same keys with other options, or the same name with other keys. */
  private static final Set<Integer> EXISTS = Set.of(85, 86);

  private final MongoDatabase database;

  Indexes(MongoDatabase database) {
    this.database = database;
  }

  void ensure(String collection, Document keys) {
    ensure(collection, keys, new IndexOptions());
  }

  /** An index of which no two documents that have the field share a value. */
  void ensureUnique(String collection, String field) {
    ensure(collection, new Document(field, 1), new IndexOptions().unique(true).sparse(true));
  }

  /** An index of the documents that have the field. */
  void ensureSparse(String collection, String field) {
    ensure(collection, new Document(field, 1), new IndexOptions().sparse(true));
  }

  void ensure(String collection, Document keys, IndexOptions options) {
    MongoCollection<Document> indexed = database.getCollection(collection);
    for (Document index : indexed.listIndexes()) {
      if (sameKeys(index.get("key", Document.class), keys)) {
        return;
      }
    }
    try {
      indexed.createIndex(keys, options);
    } catch (MongoCommandException e) {
      if (!EXISTS.contains(e.getErrorCode())) {
        throw e;
      }
    }
  }

  /** Same fields in the same order; a direction may be stored as another type of number. */
  private static boolean sameKeys(Document one, Document other) {
    return one.toJson().replace(".0", "").equals(other.toJson());
  }
}
