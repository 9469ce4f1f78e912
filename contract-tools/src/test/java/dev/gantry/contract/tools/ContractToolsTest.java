package dev.gantry.contract.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ContractToolsTest {
  private static final Path FIXTURE = Path.of("src/test/resources/contract");

  @TempDir Path folder;
  private Path output;

  @BeforeEach
  void copyTheFixture() throws IOException {
    for (var file : List.of("chat.yaml", "chat.overlay.yaml", "shared.overlay.yaml")) {
      Files.copy(FIXTURE.resolve(file), folder.resolve(file));
    }
    output = folder.resolve("target/classes/openapi.json");
  }

  @Test
  void shouldWriteTheMergedDocumentsWithTheirOverlaysApplied() throws IOException {
    build();

    var contract = contract();
    assertThat(contract.at("/info/title").asString()).isEqualTo("Gantry");
    assertThat(contract.at("/servers")).hasToString("[{\"url\":\"http://localhost:3000\"}]");
    assertThat(contract.at("/paths/~1api~1v1~1chat.syncMessages/get/operationId").asString())
        .isEqualTo("syncMessages");
  }

  @Test
  void shouldKeepAnUnquotedTimestampAndALargeNumber() throws IOException {
    build();

    assertThat(Files.readString(output))
        .contains("\"example\": \"2019-04-16T18:30:46.669Z\"", "\"ts\": 1481748965123");
  }

  @Test
  void shouldWriteTheSameBytesAgain() throws IOException {
    build();
    var first = Files.readAllBytes(output);
    Files.delete(output);

    build();

    assertThat(output).hasBinaryContent(first);
    assertThat(Files.readString(output)).endsWith("}\n").doesNotContain("\r");
  }

  @Test
  void shouldLeaveTheFileAloneWhenNothingChanged() throws IOException {
    build();
    var longAgo = FileTime.fromMillis(0);
    Files.setLastModifiedTime(output, longAgo);

    build();

    assertThat(Files.getLastModifiedTime(output)).isEqualTo(longAgo);
  }

  @Test
  void shouldWriteTheFileAgainWhenAnOverlayChanged() throws IOException {
    build();
    replace("shared.overlay.yaml", "title: Gantry", "title: Crane");

    build();

    assertThat(contract().at("/info/title").asString()).isEqualTo("Crane");
  }

  @Test
  void shouldListEveryStaleTargetAndWriteNothing() throws IOException {
    replace("chat.yaml", "/api/v1/chat.syncMessages", "/api/v1/chat.sync");
    replace("shared.overlay.yaml", "$.servers", "$.gone");

    assertThat(problems())
        .startsWith(
            "chat.overlay.yaml action 0 (The document's id would read getApiV1ChatSyncMessages in"
                + " Java.): target $.paths['/api/v1/chat.syncMessages'].get matches nothing;"
                + " correct the target or delete the action",
            "shared.overlay.yaml action 1 (Where the server listens.): target $.gone matches"
                + " nothing; correct the target or delete the action");
    assertThat(output).doesNotExist();
  }

  @Test
  void shouldNameWhatAStaleTargetLeavesUnnamed() throws IOException {
    replace("chat.yaml", "/api/v1/chat.syncMessages", "/api/v1/chat.syncChanges");

    assertThat(problems())
        .singleElement()
        .asString()
        .contains("target $.paths['/api/v1/chat.syncMessages'].get matches nothing");
    assertThat(ContractTools.attempt(folder).notes())
        .containsExactly(
            "GET /api/v1/chat.syncChanges is named syncChanges, because its operationId"
                + " get-api-v1-chat.syncMessages cannot be its name; another name goes into an"
                + " overlay, target $.paths['/api/v1/chat.syncChanges'].get");
  }

  @Test
  void shouldSayWhatItNamedItself() throws IOException {
    replace("chat.overlay.yaml", "operationId: syncMessages", "operationId: Sync");
    var console = new ByteArrayOutputStream();
    var before = System.out;
    System.setOut(new PrintStream(console, true, StandardCharsets.UTF_8));
    try {
      ContractTools.main("build", folder.toString(), output.toString());
    } finally {
      System.setOut(before);
    }

    assertThat(console.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "contract: GET /api/v1/chat.syncMessages is named syncMessages, because its operationId"
                + " Sync cannot be its name; another name goes into an overlay, target"
                + " $.paths['/api/v1/chat.syncMessages'].get",
            "Effective contract: " + output);
  }

  @Test
  void shouldRunEveryCheck() throws IOException {
    replace("chat.overlay.yaml", "{operationId: ", "{x-aliases: [add], operationId: ");
    replace("chat.overlay.yaml", "$.paths..schema[?", "$.paths..responses..schema[?");
    replace("chat.yaml", "{ts: 1481748965123,", "{ts: soon,");
    replace("shared.overlay.yaml", "title: Gantry, ", "");
    Files.writeString(
        folder.resolve("narrow.overlay.yaml"),
        """
        overlay: 1.0.0
        extends: chat.yaml
        actions:
          - {target: $..properties.ts, description: narrows, update: {minimum: 5}}
        """);

    assertThat(problems())
        .hasSize(4)
        .anyMatch(it -> it.startsWith("info.title is missing"))
        .anyMatch(it -> it.contains("alias add is no path"))
        .anyMatch(it -> it.contains("/ts: minimum is new or tighter"))
        .anyMatch(it -> it.startsWith("example chat.syncMessages/200/Example 1 breaks its schema"));
  }

  @Test
  void shouldNameAReferenceThatLeadsNowhere() throws IOException {
    replace("chat.yaml", "ts: {type: integer}", "ts: {$ref: '#/components/schemas/Time'}");

    assertThat(problems())
        .singleElement()
        .asString()
        .endsWith("/ts: $ref #/components/schemas/Time leads nowhere");
  }

  @Test
  void shouldNameAnOverlayOfAnUnknownDocument() throws IOException {
    replace("chat.overlay.yaml", "extends: chat.yaml", "extends: dm.yaml");

    assertThat(problems())
        .containsExactly("chat.overlay.yaml: extends dm.yaml, which is not in the folder");
  }

  @Test
  void shouldSayHowItIsUsed() {
    assertThatThrownBy(() -> ContractTools.main("biuld", "a", "b"))
        .isInstanceOf(ContractException.class)
        .hasMessageStartingWith("Usage: build ");
  }

  @Test
  void shouldSayThatTheFolderIsMissing() {
    assertThatThrownBy(() -> ContractTools.build(folder.resolve("gone"), output))
        .isInstanceOf(ContractException.class)
        .hasMessageEndingWith("gone is not a folder");
  }

  private void build() throws IOException {
    ContractTools.build(folder, output);
  }

  private List<String> problems() {
    return catchThrowableOfType(ContractException.class, this::build).problems();
  }

  private JsonNode contract() throws IOException {
    try (var json = Files.newInputStream(output)) {
      return ContractReader.json(json);
    }
  }

  private void replace(String file, String old, String text) throws IOException {
    var path = folder.resolve(file);
    var content = Files.readString(path);
    assertThat(content).contains(old);
    Files.writeString(path, content.replace(old, text));
  }
}
