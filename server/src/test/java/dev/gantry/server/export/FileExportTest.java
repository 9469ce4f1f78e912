package dev.gantry.server.export;

import static dev.gantry.server.export.Exports.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.Answer;
import dev.gantry.server.ApiCaller;
import dev.gantry.server.RunningServer;
import dev.gantry.server.core.DomainJson;
import dev.gantry.server.file.Multipart;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

class FileExportTest {

  private static final byte[] PICTURE = "not really a picture".getBytes(StandardCharsets.UTF_8);

  @RegisterExtension static final RunningServer server = new RunningServer();

  private final ApiCaller root = server.as("root");
  private String name;
  private String room;

  @BeforeEach
  void makeRoom(TestInfo test) {
    name = test.getTestMethod().orElseThrow().getName();
    room =
        root.post("groups.create", "{\"name\":\"" + name + "\",\"members\":[\"ada\",\"ben\"]}")
            .json()
            .at("/group/_id")
            .asString();
  }

  @Test
  void shouldWriteOneJsonObjectPerMessage() {
    send("ada", "Good morning, *all*");
    send("ben", "\"Hello\"\nAda");

    Map<String, byte[]> zip = download(Exports.export(root, room, "json"));

    assertThat(zip).containsOnlyKeys(name + ".json");
    List<JsonNode> lines = lines(zip.get(name + ".json"));
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0).propertyNames()).containsExactly("msg", "username", "ts");
    assertThat(lines.get(0).path("msg").asString()).isEqualTo("Good morning, *all*");
    assertThat(lines.get(0).path("username").asString()).isEqualTo("ada");
    assertThat(lines.get(0).path("ts").asString()).matches("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");
    assertThat(lines.get(1).path("msg").asString()).isEqualTo("\"Hello\"\nAda");
  }

  @Test
  void shouldSpellOutWhatTheSystemSays() {
    root.post("groups.kick", "{\"roomId\":\"" + room + "\",\"userId\":\"ben-id\"}");
    root.post("groups.invite", "{\"roomId\":\"" + room + "\",\"userId\":\"sam-id\"}");
    server.as("ada").post("groups.leave", "{\"roomId\":\"" + room + "\"}");

    List<JsonNode> lines = lines(download(Exports.export(root, room, "json")).get(name + ".json"));

    assertThat(lines)
        .extracting(line -> line.path("type").asString() + ": " + line.path("msg").asString())
        .containsExactly("ru: removed ben", "au: added sam", "ul: left this channel");
  }

  @Test
  void shouldBringTheFilesThatMessagesShow() {
    JsonNode picture = upload("ada", "the plan: 1/2.png", "image/png");
    JsonNode note = upload("ben", "notes.txt", "text/plain");
    String pictureId = picture.at("/file/_id").asString();
    String noteId = note.at("/file/_id").asString();

    Map<String, byte[]> zip = download(Exports.export(root, room, "json"));

    assertThat(zip)
        .containsOnlyKeys(
            name + ".json", "assets/" + pictureId + "-2.png", "assets/" + noteId + "-notes.txt");
    assertThat(zip.get("assets/" + pictureId + "-2.png")).isEqualTo(PICTURE);
    JsonNode attachment = lines(zip.get(name + ".json")).get(0).at("/attachments/0");
    assertThat(attachment.propertyNames())
        .containsExactly(
            "type",
            "title",
            "title_link",
            "image_url",
            "image_type",
            "image_size",
            "url",
            "remote",
            "fileId",
            "fileName");
    assertThat(attachment.path("url")).isEqualTo(attachment.path("title_link"));
    assertThat(attachment.path("remote").asBoolean(true)).isFalse();
    assertThat(attachment.path("fileId").asString()).isEqualTo(pictureId);
  }

  @Test
  void shouldBringAFileWithALongNameUnderOneThatCanBeUnpacked() {
    String id = upload("ada", "圖".repeat(84) + ".png", "image/png").at("/file/_id").asString();

    assertThat(download(Exports.export(root, room, "json")).keySet())
        .filteredOn(entry -> entry.startsWith("assets/" + id + "-"))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry).endsWith("圖.png");
              assertThat(entry.substring("assets/".length()).getBytes(StandardCharsets.UTF_8))
                  .hasSizeLessThanOrEqualTo(255);
            });
  }

  @Test
  void shouldBringNoFileOfAnotherRoomThatAMessageOnlyNames() {
    String secret =
        server
            .as("ada")
            .with("Content-Type", Multipart.CONTENT_TYPE)
            .send(
                "POST",
                "rooms.upload/lab",
                BodyPublishers.ofByteArray(
                    new Multipart().file("formula.txt", "text/plain", PICTURE).bytes()))
            .json()
            .at("/message/file/_id")
            .asString();
    String message =
        "{\"message\":{\"rid\":\"%s\",\"msg\":\"look\",\"file\":{\"_id\":\"%s\"},\"files\":[{\"_id\":\"%s\"}]}}";
    assertThat(
            server
                .as("ben")
                .post("chat.sendMessage", message.formatted(room, secret, secret))
                .status())
        .isEqualTo(200);

    assertThat(download(Exports.export(root, room, "json"))).containsOnlyKeys(name + ".json");
  }

  @Test
  void shouldWriteAPageWithTheRoomsIdAsItsName() {
    send("ada", "Good *morning*");
    String file = upload("ada", "plan.png", "image/png").at("/file/_id").asString();

    Map<String, byte[]> zip = download(Exports.export(root, room, "html"));

    assertThat(zip).containsOnlyKeys(room + ".html", "assets/" + file + "-plan.png");
    assertThat(text(zip.get(room + ".html")))
        .startsWith("<!DOCTYPE html>")
        .contains("<h1", name, "Good <strong>morning</strong>", "@ada")
        .contains("<img src=\"assets/" + file + "-plan.png\"")
        .endsWith("</html>");
  }

  @Test
  void shouldCountTheWholeOfTheLastDayInAndNothingOfTheOthers() {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    send("ada", "of today, or of yesterday at midnight");

    assertThat(exported("dateFrom", today.minusDays(1).toString(), "dateTo", today.toString()))
        .hasSize(1);
    assertThat(exported("dateFrom", "2020-02-29", "dateTo", today.minusDays(2).toString()))
        .isEmpty();
    assertThat(exported("dateFrom", today.minusDays(1).toString())).hasSize(1);
    assertThat(exported("dateTo", "2999-12-31")).hasSize(1);
  }

  @Test
  void shouldOfferTheDownloadAsAFileOfTheRequester() {
    Answer answer = root.get(Exports.export(root, room, "json"));

    assertThat(answer.header("Content-Type")).isEqualTo("application/zip");
    assertThat(answer.header("Content-Disposition"))
        .startsWith("attachment;")
        .contains(LocalDate.now(ZoneOffset.UTC).getYear() + "-")
        .contains("-Root-data.zip");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void shouldGiveTheFileToNobodyButWhoAskedForIt() {
    String path = Exports.export(root, room, "html");

    for (ApiCaller other :
        List.of(server.as("ada"), server.anonymous(), server.anonymous().as("root-id", "wrong"))) {
      Answer answer = other.get(path);
      assertThat(answer.status()).isEqualTo(403);
      assertThat(answer.error()).isEqualTo("unauthorized");
    }
    assertThat(server.anonymous().get(path + "?rc_uid=root-id&rc_token=root-token").status())
        .isEqualTo(200);
    assertThat(root.get("/data-export/nothing").status()).isEqualTo(404);
    assertThat(root.get("/data-export/nothing").error()).isEqualTo("Resource not found");
  }

  @Test
  void shouldKeepARecordOfTheFile() {
    String path = Exports.export(root, room, "html");
    String id = path.substring(path.lastIndexOf('/') + 1);

    UserDataFile file =
        server.context().getBean(UserDataFileStore.class).findById(id).orElseThrow();

    assertThat(file.userId()).isEqualTo("root-id");
    assertThat(file.type()).isEqualTo("application/zip");
    assertThat(file.complete()).isTrue();
    assertThat(file.name()).endsWith("-Root.zip");
    assertThat(file.url()).isEqualTo("https://chat.example.org" + path);
    assertThat(java.nio.file.Path.of(file.location()))
        .hasParentRaw(server.data().resolve("exports"))
        .hasSize(file.size());
    assertThat(server.context().getBean(ExportJobStore.class).all()).isEmpty();
  }

  private List<JsonNode> exported(String... range) {
    return lines(download(Exports.export(root, room, "json", range)).get(name + ".json"));
  }

  private Map<String, byte[]> download(String path) {
    return Exports.download("http://localhost:" + server.port(), path, "root-id", "root-token");
  }

  private static List<JsonNode> lines(byte[] json) {
    return text(json).lines().map(line -> DomainJson.mapper().readTree(line)).toList();
  }

  private void send(String username, String text) {
    String body =
        DomainJson.mapper().writeValueAsString(Map.of("message", Map.of("rid", room, "msg", text)));
    Answer answer = server.as(username).post("chat.sendMessage", body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  private JsonNode upload(String username, String fileName, String type) {
    Answer answer =
        server
            .as(username)
            .with("Content-Type", Multipart.CONTENT_TYPE)
            .send(
                "POST",
                "rooms.upload/" + room,
                BodyPublishers.ofByteArray(new Multipart().file(fileName, type, PICTURE).bytes()));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json().path("message");
  }
}
