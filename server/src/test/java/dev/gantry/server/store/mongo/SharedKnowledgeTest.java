package dev.gantry.server.store.mongo;

import static dev.gantry.server.store.SampleRecords.NOON;
import static dev.gantry.server.store.SampleRecords.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Updates;
import dev.gantry.server.permission.Permission;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What one server changes, and another one on the same database then knows. */
class SharedKnowledgeTest {

  private static final Permission PIN = new Permission("pin-message", List.of("owner"), NOON);

  @RegisterExtension final MongoTestStores mongo = new MongoTestStores();

  private MongoStores other;

  @BeforeEach
  void startAnother() {
    other = MongoStores.open(mongo.mongo().address(), mongo.clock());
  }

  @AfterEach
  void stopIt() {
    other.close();
  }

  @Test
  void shouldKnowAPermissionThatTheOtherChanged() {
    mongo.stores().permissions().save(List.of(PIN));

    await().until(() -> other.permissions().all(), List.of(PIN)::equals);
  }

  @Test
  void shouldKnowASettingThatTheOtherChanged() {
    mongo.stores().settings().save(Map.of("size", 1));

    await().until(() -> other.settings().find("size").equals(Optional.of(1)));
  }

  @Test
  void shouldKnowWhatRocketChatItselfChangesAndKeepItsFields() {
    mongo.stores().permissions().save(List.of(PIN));
    mongo
        .mongo()
        .database()
        .getCollection("rocketchat_permissions")
        .updateOne(
            new Document("_id", "pin-message"),
            Updates.combine(
                Updates.set("roles", List.of("user")),
                Updates.set("group", "messages"),
                Updates.set("_updatedAt", Date.from(NOON.minusSeconds(1)))));
    Permission changed = new Permission("pin-message", List.of("user"), NOON.minusSeconds(1));
    await().until(() -> other.permissions().all(), List.of(changed)::equals);

    other.permissions().save(List.of(PIN));

    assertThat(stored("rocketchat_permissions", "pin-message"))
        .containsEntry("group", "messages")
        .containsEntry("roles", List.of("owner"))
        .containsEntry("_updatedAt", Date.from(NOON));
  }

  @Test
  void shouldForgetWhatSomebodyRemoved() {
    mongo.stores().settings().save(Map.of("size", 1));
    await().until(() -> other.settings().find("size").isPresent());

    mongo.mongo().database().getCollection("rocketchat_settings").deleteOne(new Document());

    await().until(() -> other.settings().find("size").isEmpty());
  }

  @Test
  void shouldAcceptATokenThatTheOtherIssuedAndNoLongerOnceItIsWithdrawn() {
    mongo.stores().users().insert(user("ada"), "hash");
    mongo.stores().users().addLoginToken("ada-id", "token", NOON);
    assertThat(other.users().findByLoginToken("ada-id", "token", Instant.EPOCH)).isPresent();

    mongo.stores().users().removeLoginToken("ada-id", "token");

    assertThat(other.users().findByLoginToken("ada-id", "token", Instant.EPOCH)).isEmpty();
  }

  private Document stored(String collection, String id) {
    return mongo.mongo().database().getCollection(collection).find(new Document("_id", id)).first();
  }
}
