package dev.gantry.server.move;

import static dev.gantry.server.store.SampleRecords.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gantry.server.core.PageRequest;
import dev.gantry.server.message.Message;
import dev.gantry.server.message.MessageList;
import dev.gantry.server.message.MessageLists;
import dev.gantry.server.permission.Permission;
import dev.gantry.server.store.SampleRecords;
import dev.gantry.server.store.StorageUnavailableException;
import dev.gantry.server.store.WorkspaceSection;
import dev.gantry.server.store.mongo.MongoStores;
import dev.gantry.server.store.mongo.TestMongo;
import dev.gantry.server.store.sqlite.SqliteStores;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MoveTest {

  private static final int LONG = 700;

  @TempDir static Path original;

  @TempDir Path folder;

  private final TestMongo mongo = new TestMongo();
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @BeforeAll
  static void makeWorkspace() throws IOException {
    WorkspaceToMove.make(original);
  }

  @AfterEach
  void dropDatabase() {
    mongo.close();
  }

  @Test
  void shouldMoveAllThereIsToMongoAndBack() throws IOException {
    Path source = copyOfTheOriginal();
    Path back = folder.resolve("back");

    assertThat(move(source.toString(), mongo.address())).describedAs(said.toString()).isZero();
    assertThat(stores()).containsExactly("GridFS:Uploads", "GridFS:UserDataFiles");
    assertThat(move(mongo.address(), back.toString())).describedAs(said.toString()).isZero();

    try (MoveEnd before = ends(source).source(source.toString());
        MoveEnd after = ends(back).source(back.toString())) {
      assertThat(new MoveCheck(before, after, display()).run()).isEmpty();
      for (WorkspaceSection<?> section : WorkspaceSection.ALL) {
        assertThat(after.records().count(section)).describedAs(section.name()).isPositive();
      }
    }
    Map<String, JsonNode> answers = answers(source);
    assertThat(answers(back)).isEqualTo(answers);
    // Servers go on with exports that wait, so they come last.
    assertThat(answersOfMongo()).isEqualTo(answers);
  }

  @Test
  void shouldGoOnWhereItWasKilled() throws IOException {
    Path source = copyOfTheOriginal();
    List<String> places =
        List.of(source.toString(), mongo.address(), folder.resolve("back").toString());
    for (int move = 1; move < places.size(); move++) {
      String target = places.get(move);
      int attempts = 0;
      while (!endsWithin(1, places.get(move - 1), target)) {
        assertServersStayAway(target);
        attempts++;
      }
      assertThat(attempts).isGreaterThanOrEqualTo(WorkspaceSection.ALL.size());
    }
  }

  @Test
  void shouldKeepTheOrderOfMessagesInManyBatches() {
    Path source = folder.resolve("source");
    try (SqliteStores stores = SqliteStores.open(source, Clock.systemUTC())) {
      stores.permissions().save(List.of(new Permission("pin-message", List.of(), NOON)));
      stores.unitOfWork().run(() -> fillRooms(stores));
    }
    List<String> places =
        List.of(source.toString(), mongo.address(), folder.resolve("back").toString());
    for (int move = 1; move < places.size(); move++) {
      while (!endsWithin(4, places.get(move - 1), places.get(move))) {
        said.reset();
      }
    }
    try (SqliteStores before = SqliteStores.open(source, Clock.systemUTC());
        MongoStores between = MongoStores.open(mongo.address(), Clock.systemUTC());
        SqliteStores after = SqliteStores.open(folder.resolve("back"), Clock.systemUTC())) {
      for (String room : List.of("a-id", "b-id", "c-id")) {
        List<String> ids = ids(before.messageLists(), room);
        assertThat(ids).hasSize(LONG);
        assertThat(ids(between.messageLists(), room)).isEqualTo(ids);
        assertThat(ids(after.messageLists(), room)).isEqualTo(ids);
      }
    }
  }

  @Test
  void shouldNotGoOnFromAnotherSource() throws IOException {
    Path source = copyOfTheOriginal();
    Path other = folder.resolve("other");
    FileSystemUtils.copyRecursively(source, other);
    for (String target : List.of(mongo.address(), folder.resolve("back").toString())) {
      endsWithin(3, source.toString(), target);

      assertThat(move(other.toString(), target)).isEqualTo(2);
      assertThat(said.toString()).contains("a move from " + source, "has not been finished");
    }
  }

  @Test
  void shouldTakeNoTargetThatIsNotEmpty() throws IOException {
    Path source = copyOfTheOriginal();
    mongo.database().getCollection("rocketchat_avatars").insertOne(new Document("_id", "a1"));

    assertThat(move(source.toString(), mongo.address())).isEqualTo(2);
    assertThat(said.toString()).contains("not empty: it has documents in rocketchat_avatars");
    assertThat(move(source.toString(), original.toString())).isEqualTo(2);
    assertThat(said.toString()).contains("not empty: it has permissions");
  }

  @Test
  @SuppressWarnings("try") // The servers only have to be there.
  void shouldTakeNothingThatAServerUses() throws IOException {
    Path source = copyOfTheOriginal();
    try (SqliteStores server = SqliteStores.open(source, Clock.systemUTC());
        MongoStores other = MongoStores.open(mongo.address(), Clock.systemUTC())) {
      assertThat(move(source.toString(), mongo.address())).isEqualTo(2);
      assertThat(said.toString()).contains("another server is already using it");

      assertThat(move(original.toString(), mongo.address())).isEqualTo(2);
      assertThat(said.toString()).contains("is used by a server");
      assertThat(move(mongo.address(), folder.resolve("back").toString())).isEqualTo(2);
    }
  }

  @Test
  void shouldTakeNoSourceThatIsNotThere() {
    assertThat(move(folder.resolve("none").toString(), mongo.address())).isEqualTo(2);
    assertThat(folder.resolve("none")).doesNotExist();
    assertThat(move(mongo.address(), folder.resolve("back").toString())).isEqualTo(2);
    assertThat(said.toString()).contains("there is no workspace");
  }

  @Test
  void shouldFindEveryChangedRecord() throws IOException {
    Path source = copyOfTheOriginal();
    assertThat(move(source.toString(), mongo.address())).isZero();
    set("rocketchat_message", "m1", "msg", "The difference of all formulas");
    set("rocketchat__trash", "gone1", "_deletedAt", new Date(0));
    set("users", "root-id", "services.password.bcrypt", "another hash");
    set("rocketchat_room", "lab", "retention.enabled", false);
    mongo.database().getCollection("rocketchat_read_receipts").deleteOne(new Document());
    mongo
        .database()
        .getCollection("rocketchat_uploads.chunks")
        .updateOne(
            new Document("files_id", "file1"),
            new Document("$set", new Document("data", new Binary(new byte[8]))));

    try (MoveEnd from = ends(source).source(source.toString());
        MoveEnd to = ends(source).source(mongo.address())) {
      assertThat(new MoveCheck(from, to, display()).run())
          .containsExactly(
              "users", "rooms", "messages", "removed messages", "read receipts", "files");
    }
  }

  @Test
  void shouldNotRepeatAPassword() {
    String address = "mongodb://ada:secret@127.0.0.1:1/?serverSelectionTimeoutMS=100";

    assertThat(move(address, folder.resolve("back").toString())).isEqualTo(2);
    assertThat(run("--form", address)).isEqualTo(2);

    assertThat(said.toString()).contains("127.0.0.1:1").doesNotContain("secret");
  }

  /** All at the same moment, and with ids that say nothing about their order. */
  private static void fillRooms(SqliteStores stores) {
    List<String> rooms = List.of("a", "b", "c");
    rooms.forEach(room -> stores.rooms().insert(SampleRecords.channel(room)));
    for (int number = 0; number < rooms.size() * LONG; number++) {
      String id = Integer.toHexString(Integer.reverse(number));
      String room = rooms.get(number % rooms.size()) + "-id";
      stores.messages().insert(SampleRecords.message(id, room, NOON));
    }
  }

  private static List<String> ids(MessageLists lists, String room) {
    return lists.page(MessageList.history(room), PageRequest.of(0, 2 * LONG)).items().stream()
        .map(Message::id)
        .toList();
  }

  private boolean endsWithin(int steps, String from, String to) {
    MoveEnds ends = ends(folder);
    try (MoveEnd source = ends.source(from);
        MoveEnd target = ends.target(to)) {
      MoveEnd mortal =
          new MoveEnd(
              new MortalTarget(target.records(), steps), target.contents(), target.archives());
      return new Move(source, mortal, display()).run().isEmpty();
    } catch (MortalTarget.Killed e) {
      return false;
    }
  }

  private static void assertServersStayAway(String target) {
    assertThatThrownBy(
            () -> {
              if (target.startsWith("mongodb")) {
                MongoStores.open(target, Clock.systemUTC()).close();
              } else {
                SqliteStores.open(Path.of(target), Clock.systemUTC()).close();
              }
            })
        .isInstanceOf(StorageUnavailableException.class)
        .hasMessageContaining("is being moved");
  }

  private Map<String, JsonNode> answers(Path data) {
    try (ConfigurableApplicationContext server = WorkspaceToMove.start(data)) {
      return parsed(WorkspaceToMove.answers(server));
    }
  }

  /** What a server answers that works on the database; it says of files that they lie there. */
  private Map<String, JsonNode> answersOfMongo() {
    try (ConfigurableApplicationContext server =
        WorkspaceToMove.start(folder.resolve("none"), "--gantry.storage=" + mongo.address())) {
      Map<String, String> answers = WorkspaceToMove.answers(server);
      answers.replaceAll((list, answer) -> answer.replace("GridFS:", "FileSystem:"));
      return parsed(answers);
    }
  }

  /** The storages keep unknown fields in orders of their own. */
  private static Map<String, JsonNode> parsed(Map<String, String> answers) {
    JsonMapper json = new JsonMapper();
    return answers.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, answer -> json.readTree(answer.getValue())));
  }

  private List<String> stores() {
    return Stream.of("rocketchat_uploads", "rocketchat_user_data_files")
        .map(name -> mongo.database().getCollection(name).distinct("store", String.class).first())
        .toList();
  }

  private Path copyOfTheOriginal() throws IOException {
    Path copy = folder.resolve("source");
    FileSystemUtils.copyRecursively(original, copy);
    return copy;
  }

  private void set(String collection, String id, String field, Object value) {
    mongo
        .database()
        .getCollection(collection)
        .updateOne(new Document("_id", id), new Document("$set", new Document(field, value)));
  }

  private int move(String from, String to) {
    return run("--from", from, "--to", to, "--exports", folder.resolve("exports").toString());
  }

  private int run(String... arguments) {
    PrintStream output = new PrintStream(said, true, StandardCharsets.UTF_8);
    return MoveCommand.run(output, output, false, arguments);
  }

  private MoveDisplay display() {
    return new LineDisplay(new PrintStream(said, true, StandardCharsets.UTF_8));
  }

  private static MoveEnds ends(Path data) {
    return new MoveEnds(data.resolve("exports"), Clock.systemUTC());
  }
}
