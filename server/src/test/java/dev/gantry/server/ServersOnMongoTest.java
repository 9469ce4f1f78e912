package dev.gantry.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.model.Filters;
import dev.gantry.server.core.ServerProcess;
import dev.gantry.server.export.Exports;
import dev.gantry.server.file.Multipart;
import dev.gantry.server.store.mongo.TestMongo;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.bson.BsonString;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** Two servers, both begun at once on an empty MongoDB, of which each request meets another one. */
class ServersOnMongoTest {

  private static final TestMongo MONGO = new TestMongo();
  private static final String CONTENT = "line\n".repeat(100_000);

  @TempDir static Path folder;

  private static ConfigurableApplicationContext one;
  private static ConfigurableApplicationContext other;

  @BeforeAll
  static void startBothAtOnce() {
    CompletableFuture<ConfigurableApplicationContext> first =
        CompletableFuture.supplyAsync(ServersOnMongoTest::start);
    other = start();
    one = first.join();
  }

  @AfterAll
  static void stop() {
    Stream.of(one, other)
        .forEach(
            server -> {
              if (server != null) {
                server.close();
              }
            });
    MONGO.close();
  }

  @Test
  void shouldLetEachServerGoOnWithWhatTheOtherBegan() {
    Login login = login();
    ApiCaller ada = login.at(one);
    ApiCaller again = login.at(other);

    String channel = created(ada);
    String sent = sent(again, channel, "Hello, Mongo");
    JsonNode upload = upload(ada, channel);

    assertThat(answered(ada.get("chat.getMessage?msgId=" + sent)).at("/message/msg").asString())
        .isEqualTo("Hello, Mongo");
    assertThat(ids(ada.get("chat.search?searchText=mongo&roomId=" + channel), "messages"))
        .containsExactly(sent);
    assertThat(again.get(upload.at("/attachments/0/title_link").asString()).body())
        .isEqualTo(CONTENT);
    assertExported(channel);
    assertRocketChatFinds("rocketchat_uploads", "GridFS:Uploads", "rocketchat_uploads");
    assertRocketChatFinds(
        "rocketchat_user_data_files", "GridFS:UserDataFiles", "rocketchat_userDataFiles");
  }

  @Test
  void shouldListInEachServerWhatTheOtherStored() {
    ApiCaller ada = login().at(one);
    ApiCaller ben = caller(other).as("ben-id", "ben-token");
    String direct =
        answered(ada.post("dm.create", "{\"username\":\"ben\"}")).at("/room/_id").asString();
    String first = sent(ada, direct, "Hello, Ben");
    JsonNode upload = upload(ben, direct);

    assertThat(ids(ada.get("dm.messages?roomId=" + direct), "messages"))
        .containsExactly(upload.path("_id").asString(), first);
    assertThat(ids(ada.get("dm.files?roomId=" + direct), "files"))
        .containsExactly(upload.at("/file/_id").asString());
  }

  @Test
  void shouldFillTheWorkspaceOnce() {
    for (ConfigurableApplicationContext server : List.of(one, other)) {
      ApiCaller ada = caller(server).as("ada-id", "ada-token");

      JsonNode messages = answered(ada.get("chat.getMessage?msgId=from-ada"));
      assertThat(messages.at("/message/msg").asString()).isEqualTo("the formula");
      assertThat(answered(ada.get("channels.info?roomId=GENERAL")).at("/channel/_id").asString())
          .isEqualTo("GENERAL");
    }
    assertThat(MONGO.database().getCollection("users").countDocuments()).isEqualTo(7);
    Bson fromFixture = Filters.in("_id", "from-ada", "from-ben", "on-formulas");
    assertThat(MONGO.database().getCollection("rocketchat_message").countDocuments(fromFixture))
        .isEqualTo(3);
  }

  @Test
  void shouldBeDifferentProcessesThatUseNoDataFolder() {
    ServerProcess process = one.getBean(ServerProcess.class);

    assertThat(process.alone()).isFalse();
    assertThat(process.name()).isNotEqualTo(other.getBean(ServerProcess.class).name());
    assertThat(folder.resolve("data")).doesNotExist();
  }

  @Test
  void shouldTellWhereTheDataAreWithoutAPassword() {
    assertThat(one.getBean(Storage.class).place())
        .startsWith("MongoDB ")
        .endsWith("/" + MONGO.database().getName());
  }

  /** It looks into the bucket that belongs to the store, for the id of the record. */
  private static void assertRocketChatFinds(String collection, String store, String bucket) {
    GridFSBucket files = GridFSBuckets.create(MONGO.database(), bucket);
    assertThat(MONGO.database().getCollection(collection).find())
        .isNotEmpty()
        .allSatisfy(
            file -> {
              assertThat(file).containsEntry("store", store);
              ByteArrayOutputStream bytes = new ByteArrayOutputStream();
              files.downloadToStream(new BsonString(file.getString("_id")), bytes);
              assertThat(bytes.size()).isEqualTo(((Number) file.get("size")).intValue());
            });
  }

  private static void assertExported(String channel) {
    Login root = new Login("root-id", "root-token");
    String path = Exports.export(root.at(one), channel, "json");
    Map<String, byte[]> entries =
        Exports.download(address(other), path, root.userId(), root.token());

    assertThat(Exports.text(entries.get("mongo.json"))).contains("Hello, Mongo");
    assertThat(entries.values()).anyMatch(entry -> CONTENT.equals(Exports.text(entry)));
  }

  private static Login login() {
    JsonNode answer =
        answered(caller(one).post("login", "{\"user\":\"ada\",\"password\":\"ada-secret\"}"));
    return new Login(answer.at("/data/userId").asString(), answer.at("/data/authToken").asString());
  }

  private static String created(ApiCaller caller) {
    return answered(caller.post("channels.create", "{\"name\":\"mongo\"}"))
        .at("/channel/_id")
        .asString();
  }

  private static JsonNode upload(ApiCaller caller, String roomId) {
    Multipart body =
        new Multipart().file("lines.txt", "text/plain", CONTENT.getBytes(StandardCharsets.UTF_8));
    ApiCaller sender = caller.with("Content-Type", Multipart.CONTENT_TYPE);
    return answered(
            sender.send("POST", "rooms.upload/" + roomId, BodyPublishers.ofByteArray(body.bytes())))
        .path("message");
  }

  private static String sent(ApiCaller caller, String roomId, String text) {
    String message = "{\"rid\":\"" + roomId + "\",\"msg\":\"" + text + "\"}";
    return answered(caller.post("chat.sendMessage", "{\"message\":" + message + "}"))
        .at("/message/_id")
        .asString();
  }

  private static List<String> ids(Answer answer, String list) {
    return answered(answer)
        .path(list)
        .valueStream()
        .map(entry -> entry.path("_id").asString())
        .toList();
  }

  private static JsonNode answered(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private static ApiCaller caller(ConfigurableApplicationContext server) {
    return ApiCaller.anonymous(address(server));
  }

  private static String address(ConfigurableApplicationContext server) {
    return "http://localhost:" + server.getEnvironment().getProperty("local.server.port");
  }

  private static ConfigurableApplicationContext start() {
    return GantryServer.start(
        "--server.port=0",
        "--logging.level.de.bwaldvogel.mongo=OFF",
        "--gantry.storage=" + MONGO.address(),
        "--gantry.data=" + folder.resolve("data"),
        "--gantry.fixture=" + RunningServer.laboratory());
  }

  private record Login(String userId, String token) {

    ApiCaller at(ConfigurableApplicationContext server) {
      return caller(server).as(userId, token);
    }
  }
}
