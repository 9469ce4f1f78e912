package dev.gantry.server.store.mongo;

import static dev.gantry.server.store.SampleRecords.NOON;
import static dev.gantry.server.store.SampleRecords.channel;
import static dev.gantry.server.store.SampleRecords.subscription;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gantry.server.room.Room;
import dev.gantry.server.room.RoomBuilder;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Rooms and memberships beside what Rocket.Chat itself writes into the same collections. */
class StoredFormTest {

  private static final String NOON_TEXT = "2026-01-01T12:00:00.000Z";

  @RegisterExtension final MongoTestStores mongo = new MongoTestStores();

  private final MongoStores stores = mongo.stores();

  @Test
  void shouldStoreTheTimesOfTheLastMessageAsDates() {
    Map<String, Object> message =
        Map.of(
            "_id",
            "m1",
            "ts",
            NOON_TEXT,
            "msg",
            NOON_TEXT,
            "editedAt",
            "yesterday",
            "attachments",
            List.of(Map.of("ts", NOON_TEXT)));
    stores.rooms().insert(channel("general"));

    stores.rooms().recordMessage("general-id", NOON, message, NOON);

    Document stored = stored("rocketchat_room").get("lastMessage", Document.class);
    assertThat(stored)
        .containsEntry("ts", Date.from(NOON))
        .containsEntry("msg", NOON_TEXT)
        .containsEntry("editedAt", "yesterday")
        .containsEntry("attachments", List.of(new Document("ts", Date.from(NOON))));
    assertThat(general().lastMessage()).isEqualTo(message);
  }

  @Test
  void shouldKeepWhatItDoesNotKnowOfARoom() {
    mongo
        .mongo()
        .database()
        .getCollection("rocketchat_room")
        .insertOne(
            new Document("_id", "general-id")
                .append("t", "c")
                .append("name", "general")
                .append("msgs", 2.0)
                .append("ts", Date.from(NOON))
                .append("avatarETag", new Document("at", Date.from(NOON)))
                .append("_updatedAt", Date.from(NOON)));

    stores.rooms().addMessages("general-id", 1, NOON);
    stores.rooms().update(RoomBuilder.builder(general()).topic("tea").build());

    assertThat(general().messageCount()).isEqualTo(3);
    assertThat(stored("rocketchat_room"))
        .containsEntry("avatarETag", new Document("at", Date.from(NOON)))
        .containsEntry("topic", "tea");
  }

  @Test
  void shouldWriteNothingOfAUnitThatFailsAfterItAskedWhoHasSeenAll() {
    stores.subscriptions().insert(subscription("room", "ada"));
    stores.subscriptions().insert(subscription("room", "bob"));
    stores.subscriptions().markSeen("room", "bob-id", NOON.plusSeconds(9));
    Instant seen = NOON.plusSeconds(1);

    assertThatThrownBy(
            () ->
                stores
                    .unitOfWork()
                    .run(
                        () -> {
                          stores.subscriptions().find("room", "ada-id");
                          stores.subscriptions().markSeen("room", "ada-id", seen);
                          assertThat(stores.subscriptions().seenByAll("room")).contains(seen);
                          throw new IllegalStateException("changed my mind");
                        }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(stores.subscriptions().seenByAll("room")).isEmpty();
  }

  private Room general() {
    return stores.rooms().findById("general-id").orElseThrow();
  }

  private Document stored(String collection) {
    return mongo.mongo().database().getCollection(collection).find().first();
  }
}
