package dev.gantry.server.store.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.util.ArrayList;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IndexesTest {

  private final TestMongo mongo = new TestMongo();
  private final MongoCollection<Document> notes = mongo.database().getCollection("notes");
  private final Indexes indexes = new Indexes(mongo.database());

  @AfterEach
  void close() {
    mongo.close();
  }

  @Test
  void shouldMakeAnIndexThatIsMissing() {
    indexes.ensureUnique("notes", "text");
    indexes.ensureUnique("notes", "text");

    assertThat(notes.listIndexes().into(new ArrayList<>())).hasSize(2);
  }

  @Test
  void shouldTakeAnIndexWithTheSameKeysAsItIs() {
    notes.createIndex(new Document("text", 1.0), new IndexOptions().unique(true).name("mine"));

    indexes.ensureUnique("notes", "text");

    assertThat(notes.listIndexes().into(new ArrayList<>()))
        .extracting(index -> index.getString("name"))
        .containsExactlyInAnyOrder("_id_", "mine");
  }
}
