package dev.gantry.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** Holds the table of {@code docs/scaling.md} against what an operation sends to the database. */
class CommandsPerOperationTest {

  private static final Path DOCUMENT = Path.of("..", "docs", "scaling.md");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| ([^|]+) \\| (\\d+) \\| (\\d+) \\|");

  private static final Pattern SIZE = Pattern.compile("100 characters is ([\\d,]+) bytes of BSON");

  private static final String HUNDRED_CHARACTERS =
      "Shall we meet at ten, or is that too early? I could bring the first figures, and my new plan for us.";

  private static final CountingMongo MONGO = new CountingMongo();

  @TempDir static Path folder;

  private static ConfigurableApplicationContext server;
  private static ApiCaller ben;

  @BeforeAll
  static void startServer() {
    server =
        GantryServer.start(
            "--server.port=0",
            "--gantry.data=" + folder,
            "--gantry.storage=" + MONGO.address(),
            "--gantry.fixture=" + RunningServer.laboratory(),
            "--logging.level.de.bwaldvogel=OFF");
    String port = server.getEnvironment().getProperty("local.server.port");
    ben = ApiCaller.anonymous("http://localhost:" + port).as("ben-id", "ben-token");
  }

  @AfterAll
  static void stopServer() {
    server.close();
    MONGO.close();
  }

  @Test
  void shouldSendAsManyCommandsToTheDatabaseAsTheDocumentSays() throws IOException {
    Map<String, List<String>> measured = measure();
    assertThat(measured.values())
        .as("a unit whose server dies is ended as a whole, so there is one")
        .allSatisfy(
            all ->
                assertThat(all)
                    .filteredOn("insert gantry_units"::equals)
                    .hasSizeLessThanOrEqualTo(1));
    assertThat(table(measured)).as(measured.toString()).isEqualTo(documentedTable());
  }

  @Test
  void shouldStoreAMessageInAsManyBytesAsTheDocumentSays() throws IOException {
    Matcher documented = SIZE.matcher(Files.readString(DOCUMENT));
    assertThat(documented.find()).isTrue();

    ok(ben.post("chat.sendMessage", message(HUNDRED_CHARACTERS, ",\"_id\":\"aMessageOf17Chars\"")));

    assertThat(MONGO.bytes("rocketchat_message", "aMessageOf17Chars"))
        .isEqualTo(Integer.parseInt(documented.group(1).replace(",", "")));
  }

  private static String table(Map<String, List<String>> measured) {
    return measured.entrySet().stream()
        .map(
            it -> {
              long reads = it.getValue().stream().filter(CountingMongo::isRead).count();
              return it.getKey() + ": " + reads + " " + (it.getValue().size() - reads);
            })
        .collect(Collectors.joining("\n"));
  }

  private static String documentedTable() throws IOException {
    return ROW.matcher(Files.readString(DOCUMENT))
        .results()
        .map(row -> row.group(1).strip() + ": " + row.group(2) + " " + row.group(3))
        .collect(Collectors.joining("\n"));
  }

  private static Map<String, List<String>> measure() {
    Map<String, Supplier<Answer>> calls = calls();
    // The first message of a room begins its stamps.
    ok(calls.get("`chat.sendMessage`").get());

    Map<String, List<String>> commands = new LinkedHashMap<>();
    calls.forEach(
        (name, call) -> {
          MONGO.take();
          ok(call.get());
          commands.put(name, MONGO.take());
        });
    return commands;
  }

  private static Map<String, Supplier<Answer>> calls() {
    Map<String, Supplier<Answer>> calls = new LinkedHashMap<>();
    calls.put("`chat.sendMessage`", () -> ben.post("chat.sendMessage", message("Hello", "")));
    calls.put(
        "`chat.sendMessage` with a mention",
        () -> ben.post("chat.sendMessage", message("@ada hello", ",\"_id\":\"counted\"")));
    calls.put(
        "`chat.sendMessage` as a reply",
        () -> ben.post("chat.sendMessage", message("Hello", ",\"tmid\":\"counted\"")));
    calls.put(
        "`chat.postMessage`",
        () -> ben.post("chat.postMessage", "{\"roomId\":\"lab\",\"text\":\"Hello\"}"));
    calls.put("`chat.getMessage`", () -> ben.get("chat.getMessage?msgId=counted"));
    calls.put(
        "`chat.react`",
        () -> ben.post("chat.react", "{\"messageId\":\"counted\",\"emoji\":\"smile\"}"));
    calls.put(
        "`chat.update`",
        () ->
            ben.post(
                "chat.update", "{\"roomId\":\"lab\",\"msgId\":\"counted\",\"text\":\"Hello\"}"));
    calls.put(
        "`chat.syncMessages`, a page",
        () -> ben.get("chat.syncMessages?roomId=lab&type=UPDATED&next=0"));
    calls.put("`chat.search`", () -> ben.get("chat.search?roomId=lab&searchText=hello"));
    calls.put("`subscriptions.read`", () -> ben.post("subscriptions.read", "{\"rid\":\"lab\"}"));
    calls.put(
        "`chat.delete`",
        () -> ben.post("chat.delete", "{\"roomId\":\"lab\",\"msgId\":\"counted\"}"));
    return calls;
  }

  private static String message(String text, String more) {
    return "{\"message\":{\"rid\":\"lab\",\"msg\":\"%s\"%s}}".formatted(text, more);
  }

  private static Answer ok(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer;
  }
}
