package dev.gantry.server.store.mongo;

import static dev.gantry.server.store.mongo.GridFailures.answered;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Projections;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import org.bson.BsonString;
import org.bson.Document;

/** Bytes in a GridFS bucket, by an id that is also the file's name, as Rocket.Chat stores them. */
final class GridFiles {

  static final String FILE = "files_id";
  static final String NUMBER = "n";
  static final String DATA = "data";

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
  GridUpload write(String id, GridAttempt attempt) {
    return new GridUpload(id, attempt, files, chunks, clock);
  }

  /** Reads a file from its start. */
  InputStream open(String id) throws IOException {
    return new GridDownload(answered(() -> bucket.openDownloadStream(new BsonString(id))));
  }

  boolean exists(String id, GridAttempt attempt) {
    return MongoFailures.translated(
        () ->
            files
                    .find(attempt.own(Filters.eq(Records.ID, id)))
                    .projection(Projections.include(Records.ID))
                    .first()
                != null);
  }

  /** Removes a file, and what a broken upload has left of it, unless a later attempt wrote it. */
  void delete(String id, GridAttempt attempt) throws IOException {
    answered(
        () -> {
          files.deleteMany(attempt.files(Filters.eq(Records.ID, id)));
          return chunks.deleteMany(attempt.pieces(Filters.eq(FILE, id)));
        });
  }
}
