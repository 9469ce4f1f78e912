package dev.gantry.server.store.mongo;

import static dev.gantry.server.store.SampleRecords.NOON;
import static dev.gantry.server.store.SampleRecords.message;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.message.Message;
import dev.gantry.server.message.MessageBuilder;
import java.math.BigInteger;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;

/** Records as documents and back. */
class DocumentsTest {

  private final Documents documents = new Documents();

  @Test
  void shouldStoreNumbersOfAnyLength() {
    BigInteger large = new BigInteger("123456789012345678901234567890");
    BigInteger larger = BigInteger.TEN.pow(900).add(BigInteger.ONE);

    Object stored = documents.storedValue(List.of(large, larger));

    assertThat(new Document("a", stored).toBsonDocument().getArray("a")).hasSize(2);
    assertThat((List<?>) documents.shownValue(stored))
        .map(Object::toString)
        .containsExactly(large.toString(), larger.toString());
  }

  @Test
  void shouldStoreTimesAsDatesAndLeaveOutWhatIsAbsent() {
    Document stored = documents.write(message("a", "room", NOON));

    assertThat(stored)
        .containsEntry("_id", "a")
        .containsEntry("ts", Date.from(NOON))
        .containsEntry(
            "u",
            new Document("_id", "ada-id").append("username", "ada").append("name", "Name of ada"))
        .doesNotContainKey("editedAt");
    assertThat(documents.read(stored, Message.class)).isEqualTo(message("a", "room", NOON));
  }

  @Test
  void shouldKeepNamesThatADatabaseWouldTakeForSomethingElse() {
    Map<String, Object> odd =
        Map.of("a.b", Map.of("$set", 1), "$where", List.of(Map.of("x\0y", true)), "gantry", "mine");
    Message message = MessageBuilder.builder(message("a", "room", NOON)).other(odd).build();

    Document stored = documents.write(message);

    assertThat(stored).doesNotContainKeys("a.b", "$where", "gantry");
    assertThat(documents.read(stored, Message.class)).isEqualTo(message);
  }

  @Test
  void shouldShowNothingOfTheStoresOwnFields() {
    Document stored =
        documents.write(message("a", "room", NOON)).append("gantryUnit", "x").append("gantry", 1);

    assertThat(documents.read(stored, Message.class)).isEqualTo(message("a", "room", NOON));
  }

  @Test
  void shouldShowTypesThatJsonDoesNotHaveAsTexts() {
    ObjectId id = new ObjectId();
    Document stored =
        documents
            .write(message("a", "room", NOON))
            .append("seen", new Document("at", Date.from(NOON)).append("by", id));

    assertThat(documents.read(stored, Message.class).other())
        .containsEntry("seen", Map.of("at", "2026-01-01T12:00:00.000Z", "by", id.toHexString()));
  }
}
