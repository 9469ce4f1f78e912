package dev.gantry.server.store.sqlite;

import static dev.gantry.server.store.SampleRecords.NOON;
import static dev.gantry.server.store.SampleRecords.message;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.core.Page;
import dev.gantry.server.core.PageRequest;
import dev.gantry.server.message.MessageBuilder;
import dev.gantry.server.message.MessageFilter;
import dev.gantry.server.message.MessageList;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What pages cost in a small room and in a large one, whose messages are all pinned too. In steps
 * of SQLite's virtual machine, which are the same on every computer.
 */
class LongListCostTest {

  private static final int FEW = 1_000;
  private static final int MANY = 100_000;
  private static final double AT_MOST = 1.5;

  @TempDir static Path folder;

  private static MeteredDatabase metered;
  private static Database database;
  private static SqliteMessageStore messages;
  private static SqliteMessageLists lists;

  @BeforeAll
  static void fill() {
    metered = MeteredDatabase.open(folder);
    database = metered.database();
    messages = new SqliteMessageStore(database, new Documents());
    lists = new SqliteMessageLists(database, new Documents());
    database.writer().run(() -> fill("few", FEW));
    database.writer().run(() -> fill("many", MANY));
  }

  @AfterAll
  static void close() {
    metered.close();
  }

  @Test
  void theNewestPageAndTheTotalCostTheSame() {
    compare(room -> read(MessageList.history(room), 0));
    compare(room -> read(MessageList.pinned(room), 0));
  }

  @Test
  void deepPagesCostTheSame() {
    compare(room -> readDeep(MessageList.history(room)));
    compare(room -> readDeep(MessageList.pinned(room)));
  }

  @Test
  void aTotalSinceAMomentCostsTheSame() {
    compare(
        room -> {
          Instant since = NOON.plusSeconds(size(room) / 3);
          Page<String> page = lists.removedSince(room, since, PageRequest.of(10, 50));
          assertThat(page.items()).hasSize(50);
        });
  }

  @Test
  void theFewThreadsThatAreUnreadCostTheSame() {
    MessageFilter unread = MessageFilter.NONE.among(Set.of("m7", "m8"));
    compare(room -> lists.page(MessageList.pinned(room), unread, PageRequest.of(0, 50)));
  }

  @Test
  void pinningAndUnpinningCostsTheSame() {
    compare(
        room -> {
          MessageBuilder message = MessageBuilder.builder(message("new", room, NOON.plusMillis(1)));
          messages.insert(message.pinned(true).build());
          messages.update(message.pinned(false).build());
          messages.moveToTrash(message.build(), NOON);
        });
  }

  private static void readDeep(MessageList list) {
    int size = size(list.roomId());
    for (int part = 1; part < 20; part++) {
      read(list, part * size / 20);
    }
  }

  private static void read(MessageList list, int offset) {
    Page<?> page = lists.page(list, PageRequest.of(offset, 50));
    assertThat(page.items()).isNotEmpty();
    assertThat(page.total()).isEqualTo(size(list.roomId()));
  }

  private static int size(String room) {
    return room.equals("few") ? FEW : MANY;
  }

  private static void compare(Consumer<String> read) {
    int few = metered.stepsOf(() -> read.accept("few"));
    int many = metered.stepsOf(() -> read.accept("many"));
    assertThat((double) many).isLessThan(AT_MOST * few);
  }

  private static void fill(String room, int size) {
    String numbers = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT ?2) ";
    String doc = "json_object('_id', 'm', 'rid', ?1, 'msg', '', 'ts', '2026-01-01T12:00:00.000Z')";
    database.update(
        numbers
            + "INSERT INTO messages (id, room_id, created_at, updated_at, hidden, ordinary,"
            + " thread_root, doc)"
            + " SELECT iif(?1 = 'many', 'm', 'f') || i, ?1, ?3 + 1000 * i, ?3, 0, 1, 0, "
            + doc
            + " FROM n",
        room,
        size,
        NOON);
    database.update(
        "INSERT INTO message_list (room_id, list, at, seq)"
            + " SELECT room_id, 'pinned/', created_at, seq FROM messages WHERE room_id = ?",
        room);
    database.update(
        numbers
            + "INSERT INTO trash (id, collection, room_id, deleted_at, thread_root, doc)"
            + " SELECT ?1 || i, 'message', ?1, ?3 + 1000 * i, 0, '{}' FROM n",
        room,
        size,
        NOON);
    count(MessageList.history(room), "SELECT created_at, seq FROM messages WHERE room_id = ?");
    count(MessageList.pinned(room), "SELECT at, seq FROM message_list WHERE room_id = ?");
    count(MessageList.removed(room), "SELECT deleted_at, seq FROM trash WHERE room_id = ?");
  }

  private static void count(MessageList list, String entries) {
    ListCounts counts = new ListCounts(database);
    database
        .list(
            entries + " ORDER BY 1, 2",
            row -> new Position(row.getLong(1), row.getLong(2)),
            list.roomId())
        .forEach(position -> counts.add(ListKey.of(list), position));
  }
}
