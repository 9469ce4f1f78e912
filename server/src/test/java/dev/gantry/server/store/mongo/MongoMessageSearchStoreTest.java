package dev.gantry.server.store.mongo;

import static dev.gantry.server.store.SampleRecords.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.message.Message;
import dev.gantry.server.message.MessageStore;
import dev.gantry.server.search.MessageSearchStore;
import dev.gantry.server.search.SearchScope;
import dev.gantry.server.store.MessageSearchStoreContract;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoMessageSearchStoreTest extends MessageSearchStoreContract {

  @RegisterExtension final MongoTestStores mongo = new MongoTestStores();

  @Override
  protected MessageSearchStore search() {
    return mongo.stores().messageSearch();
  }

  @Override
  protected MessageStore messages() {
    return mongo.stores().messages();
  }

  @Override
  protected void inUnit(Runnable work) {
    mongo.stores().unitOfWork().run(work);
  }

  @Override
  protected void deleteRoom(String id) {
    mongo.stores().rooms().delete(id);
  }

  @Override
  protected String newRoom(String name) {
    return name + "-id";
  }

  @Test
  void shouldFindWhatRocketChatItselfHasStored() {
    mongo
        .mongo()
        .database()
        .getCollection("rocketchat_message")
        .insertMany(
            List.of(
                ofRocketChat("shown", "running late"),
                ofRocketChat("hidden", "running late").append("_hidden", true),
                ofRocketChat("call", null)));

    assertThat(
            search()
                .find(
                    new SearchScope(
                        "library-id", List.of("runs"), NOON, NOON.plusSeconds(1), false),
                    0,
                    10))
        .extracting(Message::id)
        .containsExactly("shown");
  }

  private static Document ofRocketChat(String id, String text) {
    return new Document("_id", id)
        .append("rid", "library-id")
        .append("ts", Date.from(NOON))
        .append("msg", text)
        .append("_updatedAt", Date.from(NOON));
  }
}
