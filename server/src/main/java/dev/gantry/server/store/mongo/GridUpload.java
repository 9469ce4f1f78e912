package dev.gantry.server.store.mongo;

import static dev.gantry.server.store.mongo.GridFailures.answered;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Arrays;
import java.util.Date;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.bson.types.ObjectId;

/**
 * Writes one file, piece by piece. The driver's own upload cannot replace what is there, and two
 * servers that write the same file at once, as at their first start with the same fixture, would
 * take it from each other. Here each piece simply becomes what it should be.
 */
final class GridUpload extends OutputStream {

  /** That of Rocket.Chat. */
  private static final int PIECE = 255 * 1024;

  private final Commands commands = new Commands(() -> {});
  private final String id;
  private final GridAttempt attempt;
  private final MongoCollection<Document> files;
  private final MongoCollection<Document> chunks;
  private final Clock clock;
  private final byte[] piece = new byte[PIECE];
  private int filled;
  private int pieces;
  private long size;
  private boolean finished;

  GridUpload(
      String id,
      GridAttempt attempt,
      MongoCollection<Document> files,
      MongoCollection<Document> chunks,
      Clock clock) {
    this.id = id;
    this.attempt = attempt;
    this.files = files;
    this.chunks = chunks;
    this.clock = clock;
  }

  @Override
  public void write(int oneByte) throws IOException {
    write(new byte[] {(byte) oneByte}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    int done = 0;
    while (done < length) {
      int next = Math.min(length - done, PIECE - filled);
      System.arraycopy(bytes, offset + done, piece, filled, next);
      filled += next;
      done += next;
      if (filled == PIECE) {
        writePiece();
      }
    }
  }

  /**
   * Lets the file appear, whole and durable.
   *
   * @return its size in bytes
   * @throws IOException also where a later attempt has finished it
   */
  long finish() throws IOException {
    if (filled > 0) {
      writePiece();
    }
    Document file =
        attempt.mark(
            new Document(Records.ID, id)
                .append("length", size)
                .append("chunkSize", PIECE)
                .append("uploadDate", Date.from(clock.instant()))
                .append("filename", id));
    Bson byId = attempt.files(Filters.eq(Records.ID, id));
    answered(() -> send(() -> files.replaceOne(byId, file, new ReplaceOptions().upsert(true))));
    finished = true;
    Bson further =
        Filters.and(Filters.eq(GridFiles.FILE, id), Filters.gte(GridFiles.NUMBER, pieces));
    answered(() -> commands.send(() -> chunks.deleteMany(attempt.pieces(further))));
    return size;
  }

  boolean isFinished() {
    return finished;
  }

  private void writePiece() throws IOException {
    Bson place =
        attempt.pieces(
            Filters.and(Filters.eq(GridFiles.FILE, id), Filters.eq(GridFiles.NUMBER, pieces)));
    Bson bytes =
        attempt.mark(
            Updates.combine(
                Updates.set(GridFiles.DATA, new Binary(Arrays.copyOf(piece, filled))),
                Updates.setOnInsert(Records.ID, new ObjectId())));
    answered(() -> send(() -> chunks.updateOne(place, bytes, new UpdateOptions().upsert(true))));
    pieces++;
    size += filled;
    filled = 0;
  }

  /** Of two that make the same document at once, one is told that it is there. */
  private <T> T send(Supplier<T> upsert) {
    try {
      return commands.send(upsert);
    } catch (MongoException e) {
      if (!MongoFailures.isDuplicate(e)) {
        throw e;
      }
      return commands.send(upsert);
    }
  }
}
