package dev.gantry.server.store.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import dev.gantry.server.store.CopyBatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Where a section lies.
 *
 * @param filter which documents of the collection belong to the section
 * @param room field by which a large section is read room by room, which is then the position; null
 *     for one that is read as a whole
 * @param order of the documents, in a room where there is one; an index has it in a large section
 * @param writer makes the document that the store itself would write
 */
record MongoSection<T>(
    String collection,
    Bson filter,
    String room,
    Document order,
    Function<Document, T> reader,
    Writer<T> writer) {

  private static final int BATCH = 500;

  /** The position at the end of a section that is read as a whole. */
  private static final String WHOLE = "whole";

  /** Makes a document of a record. */
  @FunctionalInterface
  interface Writer<T> {

    /**
     * @param number greater than that of all records before it
     */
    Document document(T moved, long number);
  }

  void read(MongoCollection<Document> found, String position, Consumer<CopyBatch<T>> batches) {
    List<T> batch = new ArrayList<>(BATCH);
    String done = position;
    if (room == null && done == null) {
      read(found, filter, null, batch, batches);
      done = WHOLE;
    }
    for (String next = nextRoom(found, done); next != null; next = nextRoom(found, done)) {
      read(found, Filters.and(Filters.eq(room, next), filter), done, batch, batches);
      done = next;
    }
    if (!Objects.equals(done, position)) {
      batches.accept(new CopyBatch<>(List.copyOf(batch), done));
    }
  }

  private void read(
      MongoCollection<Document> found,
      Bson wanted,
      String done,
      List<T> batch,
      Consumer<CopyBatch<T>> batches) {
    try (MongoCursor<Document> cursor =
        found.find(wanted).sort(order).allowDiskUse(room == null).batchSize(BATCH).iterator()) {
      while (cursor.hasNext()) {
        batch.add(reader.apply(cursor.next()));
        if (batch.size() == BATCH) {
          batches.accept(new CopyBatch<>(List.copyOf(batch), done));
          batch.clear();
        }
      }
    }
  }

  /** Steps from one room to the next in the index, past all that a room has. */
  private String nextRoom(MongoCollection<Document> found, String after) {
    if (room == null) {
      return null;
    }
    Document next =
        found
            .find(Filters.and(Filters.gt(room, after == null ? "" : after), filter))
            .projection(Projections.include(room))
            .sort(Sorts.ascending(room))
            .first();
    return next == null ? null : next.getString(room);
  }
}
