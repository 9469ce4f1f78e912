package dev.gantry.server.store.sqlite;

import static dev.gantry.server.store.SampleRecords.NOON;
import static dev.gantry.server.store.SampleRecords.message;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.core.PageRequest;
import dev.gantry.server.file.FileFilter;
import dev.gantry.server.file.UploadedFile;
import dev.gantry.server.message.Message;
import dev.gantry.server.message.MessageBuilder;
import dev.gantry.server.search.SearchScope;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a database of an older version when this one opens it. */
class MigrationTest {

  @TempDir Path folder;

  private Connections connections;
  private int stored;

  @BeforeEach
  void makeVersion2() throws SQLException {
    Path file = folder.resolve("gantry.db");
    connections = new Connections(file);
    Schema.migrations(connections).target("2").load().migrate();
    sql("PRAGMA application_id = " + Schema.APPLICATION_ID);
    sql(room(1, "in order"));
    sql(room(2, "shuffled"));
    sql(room(3, "empty"));
  }

  @Test
  void shouldFindMessagesInTheOrderOfTimeThatWereStoredInAnother() throws SQLException {
    for (int second : List.of(0, 1, 2)) {
      store(1, "in order", second, false);
    }
    for (int second : List.of(1, 5, 2, 4)) {
      store(2, "shuffled", second, false);
    }
    store(1, "in order", 0, true);

    try (Database database = Database.open(folder.resolve("gantry.db"))) {
      assertThat(database.list("SELECT disorder FROM rooms ORDER BY seq", row -> row.getLong(1)))
          .containsExactly(0L, 3_000L, 0L);
      assertThat(found(database, "shuffled")).containsExactly("5", "4", "2", "1");
      assertThat(found(database, "in order")).containsExactly("2", "1", "0");
      assertThat(found(database, "empty")).isEmpty();
    }
  }

  @Test
  void shouldFindFilesByPartsOfNamesThatWereStoredBefore() throws SQLException {
    file(1, "in order", "\u00c4RGER.txt");
    file(2, "shuffled", "\u00c4rger 2.txt");

    try (Database database = Database.open(folder.resolve("gantry.db"))) {
      assertThat(
              new SqliteFileStore(database, new Documents())
                  .page("in order", new FileFilter(null, "\u00e4rger"), PageRequest.of(0, 5))
                  .items())
          .extracting(UploadedFile::name)
          .containsExactly("\u00c4RGER.txt");
    }
  }

  @Test
  void shouldForgetWhatWasSaidInRoomsThatWereDeleted() throws SQLException {
    store(1, "in order", 0, false);
    sql("UPDATE messages SET doc = json_set(doc, '$.msg', 'pear')");
    sql(
        "INSERT INTO message_text (rowid, text) VALUES (%d, 'apple')"
            .formatted((long) 3 << 40 | 1));

    try (Database database = Database.open(folder.resolve("gantry.db"))) {
      assertThat(found(database, "in order")).isEmpty();
      assertThat(database.list("SELECT rowid FROM message_text", row -> row.getLong(1)))
          .containsExactly((long) 1 << 40 | 1);
    }
  }

  private void file(int seq, String room, String name) throws SQLException {
    String document =
        """
        {"_id":"%d","name":"%s","type":"text/plain","size":1,"rid":"%s","userId":"u","complete":true,
        "uploadedAt":"2026-01-01T00:00:00.000Z","_updatedAt":"2026-01-01T00:00:00.000Z"}"""
            .formatted(seq, name, room);
    sql(
        """
        INSERT INTO files (seq, id, room_id, user_id, name, type, size, uploaded_at, complete, doc)
        VALUES (%d, '%d', '%s', 'u', '%s', 'text/plain', 1, 0, 1, '%s')"""
            .formatted(seq, seq, room, name, document));
    sql(
        "INSERT INTO file_list (room_id, list, at, seq) VALUES ('%s', 'files/name/', '%s', %d)"
            .formatted(room, name, seq));
  }

  private static List<String> found(Database database, String room) {
    SearchScope scope = new SearchScope(room, List.of("apple"), NOON, NOON.plusSeconds(60), false);
    return new SqliteMessageSearchStore(database, new Documents())
        .find(scope, 0, 10).stream().map(Message::id).map(id -> id.split("/")[1]).toList();
  }

  private void store(int roomSeq, String room, int second, boolean hidden) throws SQLException {
    long seq = ++stored;
    Message message =
        MessageBuilder.builder(message(room + "/" + second, room, NOON.plusSeconds(second)))
            .text("apple")
            .build();
    long at = message.createdAt().toEpochMilli();
    sql(
        """
        INSERT INTO messages (seq, id, room_id, created_at, updated_at, hidden, ordinary, thread_root, doc)
        VALUES (%d, '%d', '%s', %d, %d, %d, 0, 0, '%s')"""
            .formatted(seq, seq, room, at, at, hidden ? 1 : 0, new Documents().json(message)));
    if (!hidden) {
      sql(
          "INSERT INTO message_text (rowid, text) VALUES (%d, 'apple')"
              .formatted((long) roomSeq << 40 | seq));
    }
  }

  private static String room(int seq, String id) {
    return """
        INSERT INTO rooms (seq, id, type, created_at, default_room, msgs, users_count, updated_at, doc)
        VALUES (%d, '%s', 'c', 0, 0, 0, 0, 0, '{}')"""
        .formatted(seq, id);
  }

  private void sql(String text) throws SQLException {
    try (Connection connection = connections.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(text);
    }
  }
}
