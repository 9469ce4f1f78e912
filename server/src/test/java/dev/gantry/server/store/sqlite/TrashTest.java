package dev.gantry.server.store.sqlite;

import static dev.gantry.server.store.SampleRecords.NOON;
import static dev.gantry.server.store.SampleRecords.message;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.message.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of removed messages, for clients that synchronise. */
class TrashTest {

  @TempDir Path folder;

  private final Documents documents = new Documents();
  private Database database;
  private SqliteMessageStore messages;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("gantry.db"));
    messages = new SqliteMessageStore(database, documents);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void shouldKeepTheWholeMessageWithTheTimeOfItsRemoval() {
    Message message = message("m1", "room", NOON);
    messages.insert(message);

    messages.moveToTrash(message, NOON.plusMillis(5));

    Map<String, Object> copy = trash().get(0);
    assertThat(copy)
        .containsAllEntriesOf(documents.fields(message))
        .containsEntry("_deletedAt", "2026-01-01T12:00:00.005Z")
        .containsEntry("__collection__", "message");
  }

  @Test
  void shouldKeepNothingOfAMessageThatIsNotThere() {
    messages.moveToTrash(message("m1", "room", NOON), NOON);

    assertThat(trash()).isEmpty();
  }

  @Test
  void shouldBeEmptiedWithItsRoom() {
    Message message = message("m1", "room", NOON);
    messages.insert(message);
    messages.moveToTrash(message, NOON);

    messages.deleteByRoom("room");

    assertThat(trash()).isEmpty();
  }

  @Test
  void shouldTakeWhatWasRemovedAtAnotherTime() {
    messages.restoreRemoved(message("m1", "room", NOON), NOON.minusSeconds(1));

    assertThat(messages.findById("m1")).isEmpty();
    assertThat(trash().get(0)).containsEntry("_deletedAt", "2026-01-01T11:59:59.000Z");
  }

  private List<Map<String, Object>> trash() {
    return database.list(
        "SELECT doc FROM trash WHERE room_id = 'room' AND deleted_at > 0",
        row -> documents.object(row.getString(1)));
  }
}
