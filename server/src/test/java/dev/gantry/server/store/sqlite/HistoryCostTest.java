package dev.gantry.server.store.sqlite;

import static dev.gantry.server.store.SampleRecords.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.core.Page;
import dev.gantry.server.core.PageRequest;
import dev.gantry.server.file.FileFilter;
import dev.gantry.server.file.UploadedFile;
import dev.gantry.server.message.HistorySpan;
import dev.gantry.server.message.Message;
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
 * What histories and lists of files cost in a small room and in a large one. Half of the messages
 * are replies that stand in their thread alone: in two long runs, of which one is the newest, or
 * spread over the room. In steps of SQLite's virtual machine, which are the same on every computer.
 */
class HistoryCostTest {

  private static final int FEW = 2_000;
  private static final int MANY = 100_000;

  private static final double AT_MOST = 1.3;

  /** At the end of a run a place is found by halves, which is a step more when the room doubles. */
  private static final double AT_MOST_BESIDE_A_RUN = 1.5;

  private static final String IN_RUNS = "i * 4 / (?2 + 1) IN (1, 3)";
  private static final String EACH_SECOND = "i % 2 = 0";
  private static final String SPREAD = " spread";

  @TempDir static Path folder;

  private static MeteredDatabase metered;
  private static Database database;
  private static SqliteMessageLists lists;
  private static SqliteFileStore files;

  @BeforeAll
  static void fill() {
    metered = MeteredDatabase.open(folder);
    database = metered.database();
    lists = new SqliteMessageLists(database, new Documents());
    files = new SqliteFileStore(database, new Documents());
    for (String room : new String[] {"few", "many"}) {
      database.writer().run(() -> fill(room, IN_RUNS));
      database.writer().run(() -> fill(room + SPREAD, EACH_SECOND));
    }
  }

  @AfterAll
  static void close() {
    metered.close();
  }

  @Test
  void theNewestPageBehindALongRunOfRepliesCostsTheSame() {
    compare(AT_MOST_BESIDE_A_RUN, room -> read(room, 0));
  }

  @Test
  void deepPagesAndPagesAcrossARunCostTheSame() {
    compare(HistoryCostTest::readDeep);
  }

  @Test
  void deepPagesAmongSpreadRepliesCostTheSame() {
    compare(room -> readDeep(room + SPREAD));
  }

  @Test
  void pagesOfFilesCostTheSame() {
    compare(room -> assertThat(page(room, FileFilter.NONE, 0).total()).isEqualTo(size(room)));
    compare(room -> page(room, FileFilter.NONE, size(room) / 2));
    compare(room -> page(room, new FileFilter("text", null), size(room) / 2));
  }

  private static Page<UploadedFile> page(String room, FileFilter filter, int offset) {
    Page<UploadedFile> page = files.page(room, filter, PageRequest.of(offset, 50));
    assertThat(page.items()).hasSize(50);
    return page;
  }

  private static void readDeep(String room) {
    for (int part = 1; part < 20; part++) {
      read(room, part * size(room) / 40);
    }
  }

  private static void read(String room, int offset) {
    Instant end = NOON.plusSeconds(1_000_000);
    HistorySpan span = new HistorySpan(room, NOON, end, false, Set.of());
    Page<Message> page = lists.history(span, PageRequest.of(offset, 50));
    assertThat(page.items()).hasSize(50);
    assertThat(page.total()).isEqualTo(size(room) / 2);
  }

  private static int size(String room) {
    return room.startsWith("few") ? FEW : MANY;
  }

  private static void compare(Consumer<String> read) {
    compare(AT_MOST, read);
  }

  private static void compare(double atMost, Consumer<String> read) {
    int few = metered.stepsOf(() -> read.accept("few"));
    int many = metered.stepsOf(() -> read.accept("many"));
    assertThat((double) many).isLessThan(atMost * few);
  }

  private static void fill(String room, String isReply) {
    int size = size(room);
    String numbers = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT ?2) ";
    String inThread = "iif(" + isReply + ", 'root', NULL)";
    String ts = "strftime('%Y-%m-%dT%H:%M:%SZ', ?3 / 1000 + i, 'unixepoch')";
    database.update(
        numbers
            + "INSERT INTO messages (id, room_id, created_at, updated_at, thread_id, hidden,"
            + " ordinary, thread_root, doc)"
            + " SELECT ?1 || i, ?1, ?3 + 1000 * i, ?3, "
            + inThread
            + ", 0, 1, 0, json_object('_id', ?1 || i, 'rid', ?1, 'msg', '', 'ts', "
            + ts
            + ", 'tmid', "
            + inThread
            + ") FROM n",
        room,
        size,
        NOON);
    database.update(
        "INSERT INTO message_list (room_id, list, at, seq)"
            + " SELECT room_id, 'thread_only/', created_at, seq FROM messages"
            + " WHERE room_id = ? AND thread_id IS NOT NULL",
        room);
    database.update(
        numbers
            + "INSERT INTO files (id, room_id, user_id, name, type, size, uploaded_at, complete,"
            + " doc)"
            + " SELECT ?1 || i, ?1, 'ada', 'file ' || i, 'text/plain', 1, ?3, 1, '{}' FROM n",
        room,
        size,
        NOON);
    for (String list : new String[] {"files/name/", "files/name/text"}) {
      database.update(
          "INSERT INTO file_list (room_id, list, at, seq)"
              + " SELECT room_id, ?2, name, seq FROM files WHERE room_id = ?1",
          room,
          list);
      count(
          new ListKey(room, list, ListSource.FILES),
          "SELECT at, seq FROM file_list WHERE room_id = ?1 AND list = ?2");
    }
    count(
        ListKey.of(MessageList.history(room)),
        "SELECT created_at, seq FROM messages WHERE room_id = ?1 AND ?2 IS NOT NULL");
    count(
        ListKey.of(MessageList.threadOnly(room)),
        "SELECT at, seq FROM message_list WHERE room_id = ?1 AND list = ?2");
  }

  private static void count(ListKey list, String entries) {
    ListCounts counts = new ListCounts(database);
    database
        .list(entries + " ORDER BY 1, 2", row -> Position.read(row, 1), list.roomId(), list.list())
        .forEach(position -> counts.add(list, position));
  }
}
