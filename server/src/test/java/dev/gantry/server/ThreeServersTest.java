package dev.gantry.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dev.gantry.server.export.Exports;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Three servers on one MongoDB, of which one is killed while all of them write. {@code
 * -Dgantry.kill.times=10} does it as often as that.
 */
class ThreeServersTest {

  private static final int GOAL = 150;
  private static final int WRITERS_EACH = 2;
  private static final int KILLED = 2;
  private static final String JOBS = "gantry_export_jobs";
  private static final int ARCHIVED = 2_000;
  private static final Duration SEEN_BY_ALL = Duration.ofSeconds(1);

  /** A server counts as dead ten seconds after it was last heard of. */
  private static final Duration TAKEN_OVER = Duration.ofSeconds(40);

  @TempDir Path folder;

  static IntStream times() {
    return IntStream.rangeClosed(1, Integer.getInteger("gantry.kill.times", 1));
  }

  @ParameterizedTest
  @MethodSource("times")
  void shouldHoldAllThatWasAcknowledgedWhenOneIsKilled(int time) throws Exception {
    try (ThreeServers servers = ThreeServers.startAtOnce(folder.resolve("" + time))) {
      shouldHaveOneAdministrator(servers);
      ApiCaller admin = servers.admin(0);
      shouldSeeWhatIsChangedOnOneOfThem(servers, admin);

      createUser(admin, "reader");
      List<ApiCaller> writers = createWriters(servers, admin);
      String roomId = createRoom(admin);
      String sharedId = send(admin, roomId);
      String archiveId = fillArchive(servers, admin);
      RoomFollower follower = new RoomFollower(servers.login(1, "reader"), roomId);
      AtomicBoolean done = new AtomicBoolean();
      List<String> exports;
      try (SharedLoad load = new SharedLoad(roomId, sharedId, GOAL)) {
        for (int i = 0; i < writers.size(); i++) {
          load.begin("writer" + i, writers.get(i));
        }
        CompletableFuture<Void> following =
            CompletableFuture.runAsync(() -> follow(follower, done));
        load.awaitHalf();
        exports = beginExports(servers, archiveId);
        servers.kill(KILLED);
        load.finish();
        awaitRecovery(servers);
        done.set(true);
        following.join();
        follower.catchUp();

        SharedRoom room = new SharedRoom(servers, roomId, sharedId);
        room.shouldHoldWhatWasAcknowledged(load);
        room.shouldCountRightly("reader");
        room.shouldHoldTheReactions(load);
        room.shouldHaveBeenFollowedBy(follower);
      }
      shouldFinishTheExports(servers, exports);
    }
  }

  private static void shouldFinishTheExports(ThreeServers servers, List<String> paths) {
    // As if the claims of the dead server had run out, which takes a minute.
    servers.update(JOBS, Filters.exists("claimant"), Updates.set("claimedUntil", new Date(0)));
    ApiCaller admin = servers.admin(0);
    paths.forEach(path -> Exports.awaitFile(admin, path));
    // A job goes when its requester has been told, which is after the file is there.
    await().untilAsserted(() -> assertThat(servers.stored(JOBS, Filters.empty())).isEmpty());
  }

  private static void shouldHaveOneAdministrator(ThreeServers servers) {
    assertThat(servers.stored("users", Filters.eq("roles", "admin"))).hasSize(1);
  }

  private static void shouldSeeWhatIsChangedOnOneOfThem(ThreeServers servers, ApiCaller admin) {
    ApiCaller elsewhere = servers.admin(1);
    ok(admin.post("settings/Message_MaxAllowedSize", "{\"value\":4321}"));
    await()
        .atMost(SEEN_BY_ALL)
        .until(
            () ->
                elsewhere.get("settings/Message_MaxAllowedSize").body().contains("\"value\":4321"));

    createUser(elsewhere, "guest");
    ApiCaller guest = servers.login(0, "guest");
    ApiCaller guestElsewhere = servers.elsewhere(2, guest);
    ok(guestElsewhere.post("channels.create", "{\"name\":\"first\"}"));
    ok(
        admin.post(
            "permissions.update",
            "{\"permissions\":[{\"_id\":\"create-c\",\"roles\":[\"admin\"]}]}"));
    await()
        .atMost(SEEN_BY_ALL)
        .until(
            () ->
                guestElsewhere
                    .post("channels.create", "{\"name\":\"first\"}")
                    .body()
                    .contains("unauthorized"));

    ok(guest.post("logout", "{}"));
    await().atMost(SEEN_BY_ALL).until(() -> guestElsewhere.get("me").status() == 401);
  }

  private static List<ApiCaller> createWriters(ThreeServers servers, ApiCaller admin) {
    List<ApiCaller> writers = new ArrayList<>();
    for (int i = 0; i < 3 * WRITERS_EACH; i++) {
      createUser(admin, "writer" + i);
      writers.add(servers.login(i % 3, "writer" + i));
    }
    return writers;
  }

  private static void createUser(ApiCaller admin, String name) {
    ok(
        admin.post(
            "users.create",
            "{\"name\":\"%1$s\",\"username\":\"%1$s\",\"email\":\"%1$s@example.com\",\"password\":\"%2$s\"}"
                .formatted(name, ThreeServers.PASSWORD)));
  }

  private static String createRoom(ApiCaller admin) {
    String members =
        IntStream.range(0, 3 * WRITERS_EACH)
            .mapToObj(i -> ",\"writer" + i + "\"")
            .collect(Collectors.joining("", "\"reader\"", ""));
    Answer answer =
        ok(admin.post("channels.create", "{\"name\":\"shared\",\"members\":[" + members + "]}"));
    return answer.json().at("/channel/_id").asString();
  }

  private static String send(ApiCaller writer, String roomId) {
    String message = "{\"message\":{\"rid\":\"" + roomId + "\",\"msg\":\"Hello\"}}";
    return ok(writer.post("chat.sendMessage", message)).json().at("/message/_id").asString();
  }

  /** Returns the id of a room with more in it than can be exported in no time. */
  private static String fillArchive(ThreeServers servers, ApiCaller admin) {
    String roomId =
        ok(admin.post("channels.create", "{\"name\":\"archive\"}"))
            .json()
            .at("/channel/_id")
            .asString();
    Document author = new Document("_id", "somebody").append("username", "somebody");
    servers.insert(
        "rocketchat_message",
        IntStream.range(0, ARCHIVED)
            .mapToObj(
                i ->
                    new Document("_id", "archived" + i)
                        .append("rid", roomId)
                        .append("msg", "Entry " + i)
                        .append("u", author)
                        .append("ts", new Date(i))
                        .append("_updatedAt", new Date(i)))
            .toList());
    return roomId;
  }

  /** Returns where the files will be; the server that dies has begun with one of them. */
  private static List<String> beginExports(ThreeServers servers, String roomId) {
    ApiCaller admin = servers.admin(KILLED);
    List<String> paths =
        List.of(Exports.begin(admin, roomId, "json"), Exports.begin(admin, roomId, "html"));
    await()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(1))
        .until(() -> !servers.stored(JOBS, Filters.exists("claimant")).isEmpty());
    return paths;
  }

  private static void follow(RoomFollower follower, AtomicBoolean done) {
    while (!done.get()) {
      follower.catchUp();
    }
  }

  /** Waits until another server has ended what the dead one had begun. */
  private static void awaitRecovery(ThreeServers servers) {
    await()
        .atMost(TAKEN_OVER)
        .until(
            () ->
                servers.stored("gantry_processes", Filters.exists("owner")).size() == 2
                    && servers.stored("gantry_units", Filters.empty()).isEmpty()
                    && servers.stored("gantry_stamps", Filters.exists("pending.0")).isEmpty());
  }

  private static Answer ok(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer;
  }
}
