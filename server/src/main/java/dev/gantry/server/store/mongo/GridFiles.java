package dev.gantry.server.store.mongo;

import static dev.gantry.server.store.mongo.GridFailures.answered;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonString;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Bytes in a GridFS bucket, by an id that is also the file's name, as Rocket.Chat stores them. */
final class GridFiles {

  static final String FILE = "files_id";
  static final String NUMBER = "n";
  static final String DATA = "data";

  /** Greater than whatever an id has in its place. */
  private static final char LAST = '\uFFFF';

  private final GridFSBucket bucket;
  private final MongoCollection<Document> files;
  private final MongoCollection<Document> chunks;
  private final Clock clock;

  /**
   * @param durable how durable a finished file has to be
   */
  GridFiles(MongoContext context, WriteConcern durable, String bucket) {
    String filesName = bucket + ".files";
    String chunksName = bucket + ".chunks";
    this.bucket = GridFSBuckets.create(context.database(), bucket);
    this.files = context.database().getCollection(filesName).withWriteConcern(durable);
    this.chunks = context.database().getCollection(chunksName);
    this.clock = context.clock();
    Document order = new Document(FILE, 1).append(NUMBER, 1);
    context.indexes().ensure(filesName, new Document("filename", 1).append("uploadDate", 1));
    context.indexes().ensure(chunksName, order, new IndexOptions().unique(true));
  }

  /** Begins a file, which replaces one with the same id when it is finished. */
  GridUpload write(String id) {
    return new GridUpload(id, files, chunks, clock);
  }

  /** Reads a file from its start. */
  InputStream open(String id) throws IOException {
    return new GridDownload(answered(() -> bucket.openDownloadStream(new BsonString(id))));
  }

  boolean exists(String id) {
    return MongoFailures.translated(() -> isFinished(id));
  }

  /** Removes a file, and what a broken upload has left of it. */
  void delete(String id) throws IOException {
    delete(Filters.eq(Records.ID, id), Filters.eq(FILE, id));
  }

  /** Removes all files whose ids begin so, unfinished ones too. */
  void deleteAll(String beginning) throws IOException {
    delete(beginsWith(Records.ID, beginning), beginsWith(FILE, beginning));
  }

  /** Removes files whose ids begin so, that are not finished and got no bytes of late. */
  void deleteAbandoned(String beginning, Instant before) throws IOException {
    List<String> written =
        answered(
            () ->
                chunks
                    .distinct(FILE, beginsWith(FILE, beginning), String.class)
                    .into(new ArrayList<>()));
    for (String id : written) {
      if (answered(() -> !isFinished(id) && lastWritten(id).isBefore(before))) {
        delete(id);
      }
    }
  }

  private boolean isFinished(String id) {
    return files
            .find(Filters.eq(Records.ID, id))
            .projection(Projections.include(Records.ID))
            .first()
        != null;
  }

  /** A chunk's id says when it was written. */
  private Instant lastWritten(String id) {
    Document last =
        chunks
            .find(Filters.eq(FILE, id))
            .projection(Projections.include(Records.ID))
            .sort(Sorts.descending(NUMBER))
            .first();
    return last == null ? Instant.MAX : last.getObjectId(Records.ID).getDate().toInstant();
  }

  private void delete(Bson file, Bson bytes) throws IOException {
    answered(
        () -> {
          files.deleteMany(file);
          return chunks.deleteMany(bytes);
        });
  }

  private static Bson beginsWith(String field, String beginning) {
    return Filters.and(Filters.gte(field, beginning), Filters.lt(field, beginning + LAST));
  }
}
