package dev.gantry.server.store.mongo;

import static dev.gantry.server.store.SampleRecords.NOON;
import static dev.gantry.server.store.SampleRecords.message;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import dev.gantry.server.core.PageRequest;
import dev.gantry.server.core.SortKey;
import dev.gantry.server.message.Message;
import dev.gantry.server.message.MessageBuilder;
import dev.gantry.server.message.MessageList;
import dev.gantry.server.message.MessageStore;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Messages as Rocket.Chat stores them, also those that it has stored itself. */
class StoredMessageTest {

  private static final String TIME = "2026-01-01T11:00:00.000Z";

  @RegisterExtension final MongoTestStores mongo = new MongoTestStores();

  private final MessageStore messages = mongo.stores().messages();

  @Test
  void shouldStoreTimesAsDatesAlsoThoseOfQuotes() {
    Map<String, Object> inner = Map.of("text", "first", "ts", TIME);
    Map<String, Object> quote = Map.of("text", "second", "ts", TIME, "attachments", List.of(inner));
    Map<String, Object> own = Map.of("text", "third", "ts", "yesterday");
    Message message =
        MessageBuilder.builder(message("m", "room", NOON))
            .attachments(List.of(quote, own))
            .editedAt(NOON)
            .build();

    messages.insert(message);

    Document stored = only("rocketchat_message");
    Date eleven = Date.from(NOON.minusSeconds(3600));
    assertThat(stored)
        .containsEntry("_id", "m")
        .containsEntry("rid", "room")
        .containsEntry("ts", Date.from(NOON))
        .containsEntry("editedAt", Date.from(NOON))
        .containsEntry("_updatedAt", Date.from(NOON));
    List<Document> attachments = stored.getList("attachments", Document.class);
    assertThat(attachments).extracting(one -> one.get("ts")).containsExactly(eleven, "yesterday");
    assertThat(attachments.get(0).getList("attachments", Document.class).get(0).get("ts"))
        .isEqualTo(eleven);
    assertThat(messages.findById("m")).contains(message);
  }

  @Test
  void shouldKeepTheTimesOfQuotesAsDatesWhereAttachmentsChange() {
    Map<String, Object> quote = Map.of("text", "first", "ts", TIME);
    Message message =
        messages
            .insert(
                MessageBuilder.builder(message("m", "room", NOON))
                    .attachments(List.of(quote))
                    .build())
            .orElseThrow();

    messages.update(
        MessageBuilder.builder(message).attachments(List.of(quote, Map.of("text", "x"))).build());

    List<Document> attachments = only("rocketchat_message").getList("attachments", Document.class);
    assertThat(attachments).hasSize(2);
    assertThat(attachments.get(0).get("ts")).isInstanceOf(Date.class);
  }

  @Test
  void shouldKeepARemovedMessageWholeAmongTheRemovedRecords() {
    Message message = message("m", "room", NOON);
    messages.insert(message);

    messages.moveToTrash(message, NOON.plusMillis(5));

    assertThat(only("rocketchat__trash"))
        .containsEntry("_id", "m")
        .containsEntry("rid", "room")
        .containsEntry("msg", "text of m")
        .containsEntry("ts", Date.from(NOON))
        .containsEntry("_deletedAt", Date.from(NOON.plusMillis(5)))
        .containsEntry("__collection__", "message");
    assertThat(all("rocketchat_message")).isEmpty();
  }

  @Test
  void shouldKeepNothingOfAMessageThatIsNotThere() {
    messages.moveToTrash(message("m", "room", NOON), NOON);

    assertThat(all("rocketchat__trash")).isEmpty();
  }

  @Test
  void shouldTakeWhatWasRemovedAtAnotherTime() {
    messages.restoreRemoved(message("m", "room", NOON), NOON.minusSeconds(1));

    assertThat(messages.findById("m")).isEmpty();
    assertThat(only("rocketchat__trash"))
        .containsEntry("_deletedAt", Date.from(NOON.minusSeconds(1)));
  }

  @Test
  void shouldLeaveTheRemovedRecordsOfOtherKindsInARoomThatIsDeleted() {
    Message message = messages.insert(message("m", "room", NOON)).orElseThrow();
    messages.moveToTrash(message, NOON);
    collection("rocketchat__trash")
        .insertOne(new Document("_id", "s").append("rid", "room").append("__collection__", "x"));

    messages.deleteByRoom("room");

    assertThat(only("rocketchat__trash")).containsEntry("_id", "s");
  }

  @Test
  void shouldReadAndChangeWhatRocketChatHasStored() {
    collection("rocketchat_message")
        .insertOne(
            new Document("_id", "old")
                .append("rid", "room")
                .append("msg", "hello")
                .append("ts", Date.from(NOON))
                .append("u", new Document("_id", "ada-id").append("username", "ada"))
                .append("navigation", new Document("at", Date.from(NOON)))
                .append("_updatedAt", Date.from(NOON)));
    messages.insert(message("new", "room", NOON));

    Message old = messages.findById("old").orElseThrow();
    messages.update(MessageBuilder.builder(old).pinned(true).build());

    assertThat(old.other()).containsKey("navigation");
    Document stored = collection("rocketchat_message").find(new Document("_id", "old")).first();
    assertThat(stored)
        .containsEntry("pinned", true)
        .containsEntry("navigation", new Document("at", Date.from(NOON)))
        .containsEntry("_updatedAt", Date.from(NOON.plusMillis(2)));
    PageRequest oldestFirst = new PageRequest(0, 5, List.of(new SortKey("ts", true)));
    assertThat(mongo.stores().messageLists().page(MessageList.history("room"), oldestFirst).items())
        .extracting(Message::id)
        .containsExactly("old", "new");
    List<String> exported = new ArrayList<>();
    mongo
        .stores()
        .messageExport()
        .each("room", NOON, NOON.plusSeconds(1), one -> exported.add(one.id()));
    assertThat(exported).containsExactly("old", "new");
  }

  @Test
  void shouldNameTheNewestMessageThatAUnitLeavesWithoutWritingWhatItHasCollected() {
    Message first = messages.insert(message("first", "room", NOON)).orElseThrow();
    Message second = messages.insert(message("second", "room", NOON)).orElseThrow();

    mongo
        .stores()
        .unitOfWork()
        .run(
            () -> {
              messages.moveToTrash(second, NOON);
              assertThat(messages.newestVisible("room")).contains(first);
              messages.insert(message("third", "room", NOON));
              assertThat(messages.newestVisible("room")).map(Message::id).contains("third");
              assertThat(all("rocketchat_message"))
                  .extracting(stored -> stored.get("_id"))
                  .containsExactlyInAnyOrder("first", "second");
            });

    assertThat(messages.newestVisible("room")).map(Message::id).contains("third");
  }

  private Document only(String name) {
    List<Document> all = all(name);
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private List<Document> all(String name) {
    return collection(name).find().into(new ArrayList<>());
  }

  private MongoCollection<Document> collection(String name) {
    return mongo.mongo().database().getCollection(name);
  }
}
