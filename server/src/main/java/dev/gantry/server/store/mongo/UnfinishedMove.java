package dev.gantry.server.store.mongo;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import dev.gantry.server.store.CopyProgress;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/** How far a workspace has been moved here; in a document that is there only meanwhile. */
final class UnfinishedMove {

  static final String COLLECTION = "gantry_move";

  private static final Bson ITSELF = Filters.eq(Records.ID, "unfinished");
  private static final String SOURCE = "source";

  private final MongoCollection<Document> moves;

  /**
   * @param durable how durable a step has to be, and with it all before it
   */
  UnfinishedMove(MongoDatabase database, WriteConcern durable) {
    this.moves = database.getCollection(COLLECTION).withWriteConcern(durable);
  }

  /**
   * Lets only whole workspaces be used.
   *
   * @throws MongoUnavailableException where a move has not been finished
   */
  void requireNone() {
    if (find().isPresent()) {
      throw new MongoUnavailableException(
          "a workspace is being moved there, which has not been finished", null);
    }
  }

  /** The source that it was begun from. */
  Optional<String> source() {
    return find().map(move -> move.getString(SOURCE));
  }

  CopyProgress progress() {
    Document move = find().orElseThrow();
    return new CopyProgress(
        move.getString("section"), move.getString("position"), move.getLong("records"));
  }

  /** Notes how far it has come. */
  void advance(String source, CopyProgress progress) {
    Document move =
        new Document(SOURCE, source)
            .append("section", progress.section())
            .append("position", progress.position())
            .append("records", progress.records());
    moves.replaceOne(ITSELF, move, new ReplaceOptions().upsert(true));
  }

  void finish() {
    moves.deleteOne(ITSELF);
  }

  private Optional<Document> find() {
    return Optional.ofNullable(moves.find(ITSELF).first());
  }
}
