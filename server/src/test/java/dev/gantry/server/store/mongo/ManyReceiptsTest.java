package dev.gantry.server.store.mongo;

import static dev.gantry.server.store.SampleRecords.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import dev.gantry.server.message.ReadReceipt;
import java.time.Instant;
import java.util.Date;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Receipts for all that a long absence has left unread. */
class ManyReceiptsTest {

  private static final int MESSAGES = 1_201;
  private static final Instant LATER = NOON.plusSeconds(60);

  @RegisterExtension final MongoTestStores mongo = new MongoTestStores();

  private final MongoStores stores = mongo.stores();

  @BeforeEach
  void leaveUnread() {
    collection("rocketchat_message")
        .insertMany(IntStream.range(0, MESSAGES).mapToObj(ManyReceiptsTest::unread).toList());
  }

  @Test
  void shouldStoreThemAllAndKeepThoseThatAreThere() {
    stores
        .readReceipts()
        .insert(new ReadReceipt("m700ada-id", "room", "ada-id", "m700", NOON, null));

    readAll();
    readAll();

    assertThat(receipts().countDocuments()).isEqualTo(MESSAGES);
    assertThat(receipts().countDocuments(new Document("ts", Date.from(LATER))))
        .isEqualTo(MESSAGES - 1);
    assertThat(stores.readReceipts().ofMessage("m700"))
        .extracting(ReadReceipt::readAt)
        .containsExactly(NOON);
  }

  @Test
  void shouldStoreNoneOfThemWhereTheUnitFails() {
    assertThatThrownBy(
            () ->
                stores
                    .unitOfWork()
                    .run(
                        () -> {
                          readAll();
                          throw new IllegalStateException("changed my mind");
                        }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(receipts().countDocuments()).isZero();
  }

  private void readAll() {
    stores.readReceipts().insertForUnread("room", "ada-id", NOON, LATER, LATER);
  }

  private MongoCollection<Document> receipts() {
    return collection("rocketchat_read_receipts");
  }

  private MongoCollection<Document> collection(String name) {
    return mongo.mongo().database().getCollection(name);
  }

  private static Document unread(int number) {
    return new Document("_id", "m" + number)
        .append("rid", "room")
        .append("ts", Date.from(NOON.plusMillis(number)))
        .append("unread", true);
  }
}
