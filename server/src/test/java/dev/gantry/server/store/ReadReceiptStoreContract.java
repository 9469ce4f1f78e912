package dev.gantry.server.store;

import static dev.gantry.server.store.SampleRecords.NOON;
import static dev.gantry.server.store.SampleRecords.message;
import static dev.gantry.server.store.SampleRecords.ref;
import static dev.gantry.server.store.SampleRecords.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.message.MessageBuilder;
import dev.gantry.server.message.MessageStore;
import dev.gantry.server.message.ReadReceipt;
import dev.gantry.server.message.ReadReceiptStore;
import dev.gantry.server.user.UserStore;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a {@link ReadReceiptStore} must do. */
public abstract class ReadReceiptStoreContract {

  protected abstract ReadReceiptStore receipts();

  protected abstract MessageStore messages();

  protected abstract UserStore users();

  @Test
  void shouldNameTheReadersInTheOrderOfReading() {
    users().insert(user("ada"), null);
    users().insert(user("bob"), null);
    receipts().insert(receipt("m1", "bob-id", NOON.plusSeconds(1)));
    receipts().insert(receipt("m1", "ada-id", NOON));
    receipts().insert(receipt("m2", "ada-id", NOON));

    assertThat(receipts().ofMessage("m1"))
        .containsExactly(
            new ReadReceipt("m1ada-id", "room", "ada-id", "m1", NOON, ref("ada")),
            new ReadReceipt("m1bob-id", "room", "bob-id", "m1", NOON.plusSeconds(1), ref("bob")));
  }

  @Test
  void shouldKeepTheReceiptOfAReaderWhoHasGone() {
    receipts().insert(receipt("m1", "gone-id", NOON));

    assertThat(receipts().ofMessage("m1"))
        .containsExactly(new ReadReceipt("m1gone-id", "room", "gone-id", "m1", NOON, null));
  }

  @Test
  void shouldKeepTheFirstReceiptOfAReader() {
    receipts().insert(receipt("m1", "ada-id", NOON));
    receipts().insert(receipt("m1", "ada-id", NOON.plusSeconds(1)));

    assertThat(receipts().ofMessage("m1")).extracting(ReadReceipt::readAt).containsExactly(NOON);
  }

  @Test
  void shouldStoreAReceiptForEachUnreadMessageOfATimeSpan() {
    unread("before", "room", 0);
    unread("first", "room", 1);
    unread("last", "room", 2);
    unread("after", "room", 3);
    unread("elsewhere", "other", 1);
    messages().insert(message("read", "room", NOON.plusSeconds(1)));
    receipts().insert(receipt("first", "ada-id", NOON));

    receipts()
        .insertForUnread(
            "room", "ada-id", NOON.plusSeconds(1), NOON.plusSeconds(2), NOON.plusSeconds(9));

    assertThat(
            Stream.of("before", "first", "last", "after", "elsewhere", "read")
                .flatMap(id -> receipts().ofMessage(id).stream()))
        .containsExactly(
            receipt("first", "ada-id", NOON), receipt("last", "ada-id", NOON.plusSeconds(9)));
  }

  @Test
  void shouldRemoveTheReceiptsOfAMessageOrOfARoom() {
    receipts().insert(receipt("m1", "ada-id", NOON));
    receipts().insert(receipt("m2", "ada-id", NOON));

    receipts().deleteByMessage("m1");
    receipts().deleteByRoom("other");
    assertThat(receipts().ofMessage("m1")).isEmpty();
    assertThat(receipts().ofMessage("m2")).hasSize(1);

    receipts().deleteByRoom("room");
    assertThat(receipts().ofMessage("m2")).isEmpty();
  }

  private void unread(String id, String roomId, int second) {
    messages()
        .insert(
            MessageBuilder.builder(message(id, roomId, NOON.plusSeconds(second)))
                .other(Map.of("unread", true))
                .build());
  }

  private static ReadReceipt receipt(String messageId, String userId, Instant readAt) {
    return new ReadReceipt(messageId + userId, "room", userId, messageId, readAt, null);
  }
}
