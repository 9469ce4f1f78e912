package dev.gantry.server.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.Answer;
import dev.gantry.server.ApiCaller;
import dev.gantry.server.RunningServer;
import dev.gantry.server.StoredRecords;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class UploadAndDownloadTest {

  private static final byte[] CONTENT = "0123456789".getBytes(StandardCharsets.UTF_8);

  @RegisterExtension static final RunningServer server = new RunningServer();

  @AfterEach
  void resetSettings() {
    set("FileUpload_MaxFileSize", "104857600");
    set("FileUpload_MediaTypeBlackList", "\"image/svg+xml\"");
    set("FileUpload_MediaTypeWhiteList", "\"\"");
    set("FileUpload_Enabled", "true");
  }

  @Test
  void shouldGiveAMemberTheBytesThatAnotherSent() {
    JsonNode message =
        sent("ada", new Multipart().field("msg", "look").file("a.txt", "text/plain", CONTENT));

    assertThat(message.path("msg").asString()).isEqualTo("look");
    assertThat(message.at("/file/size").asInt()).isEqualTo(10);
    assertThat(message.path("file")).isEqualTo(message.at("/files/0"));
    Answer answer = server.as("ben").get(link(message));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("0123456789");
    assertThat(answer.header("Content-Type")).isEqualTo("text/plain");
    assertThat(answer.header("Content-Length")).isEqualTo("10");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Content-Security-Policy")).isEqualTo("default-src 'none'");
    assertThat(answer.header("Content-Disposition")).startsWith("attachment;").contains("a.txt");
  }

  @Test
  void shouldReplyInAThreadWithADescription() {
    JsonNode message =
        sent(
            "ada",
            new Multipart()
                .field("tmid", "from-ben")
                .field("description", "the proof")
                .file("a.mp3", "audio/mpeg", CONTENT));

    assertThat(message.path("tmid").asString()).isEqualTo("from-ben");
    JsonNode attachment = message.at("/attachments/0");
    assertThat(attachment.path("description").asString()).isEqualTo("the proof");
    assertThat(attachment.path("audio_url")).isEqualTo(attachment.path("title_link"));
    assertThat(attachment.path("audio_size").asInt()).isEqualTo(10);
  }

  @Test
  void shouldRefuseTheFileToStrangersAndToThoseWithoutALogin() {
    String link = link(sent("ada", textFile()));

    for (ApiCaller other :
        List.of(server.as("sam"), server.anonymous(), server.anonymous().as("ada-id", "wrong"))) {
      Answer answer = other.get(link);
      assertThat(answer.status()).isEqualTo(403);
      assertThat(answer.error()).isEqualTo("unauthorized");
      assertThat(answer.header("Content-Type")).isEqualTo("application/json");
    }
    assertThat(server.as("ada").get("/file-upload/nothing/a.txt").status()).isEqualTo(404);
  }

  @Test
  void shouldTakeALoginFromTheQueryOrFromCookies() {
    String link = link(sent("ada", textFile()));

    assertThat(server.anonymous().get(link + "?rc_uid=ben-id&rc_token=ben-token").body())
        .isEqualTo("0123456789");
    assertThat(
            server.anonymous().with("Cookie", "rc_uid=ben-id; rc_token=ben-token").get(link).body())
        .isEqualTo("0123456789");
    assertThat(server.anonymous().get(link + "?rc_uid=sam-id&rc_token=sam-token").status())
        .isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({"bytes=2-4,206,234", "bytes=-3,206,789", "bytes=8-,206,89"})
  void shouldSendRanges(String range, int status, String body) {
    String link = link(sent("ada", textFile()));

    Answer answer = server.as("ben").with("Range", range).get(link);

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.body()).isEqualTo(body);
  }

  @Test
  void shouldRefuseARangeBehindTheEnd() {
    String link = link(sent("ada", textFile()));

    Answer answer = server.as("ben").with("Range", "bytes=50-60").get(link);

    assertThat(answer.status()).isEqualTo(416);
    assertThat(answer.header("Content-Range")).isEqualTo("bytes */10");
    assertThat(answer.json().path("success").asBoolean()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/html",
        "image/svg+xml",
        "application/xhtml+xml",
        "text/xml",
        "application/pdf",
        "x"
      })
  void shouldNeverLetABrowserRunAFile(String type) {
    set("FileUpload_MediaTypeBlackList", "\"\"");

    Answer answer =
        server.as("ben").get(link(sent("ada", new Multipart().file("a.html", type, CONTENT))));

    assertThat(answer.header("Content-Disposition")).startsWith("attachment;");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Content-Security-Policy")).isEqualTo("default-src 'none'");
  }

  @Test
  void shouldLetABrowserShowAPictureUnlessADownloadIsWanted() {
    String link = link(sent("ada", new Multipart().file("a.png", "image/png", CONTENT)));

    assertThat(server.as("ben").get(link).header("Content-Disposition")).startsWith("inline;");
    assertThat(server.as("ben").get(link + "?download").header("Content-Disposition"))
        .startsWith("attachment;");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ../../gantry.db | gantry.db
          /etc/passwd | passwd
          C:\\\\Windows\\\\win.ini | win.ini
          .. | file
          '' | file
          a%0d%0aSet-Cookie: x=1.txt | a%0d%0aSet-Cookie: x=1.txt
          Übersicht 100% #1?.txt | Übersicht 100% #1?.txt
          日本語😀.txt | 日本語😀.txt
          a'b;c=d&e.txt | a'b;c=d&e.txt
          """)
  void shouldTakeAnyNameAndLetNoneBeAPathOrAHeader(String sent, String kept) {
    JsonNode message = sent("ada", new Multipart().file(sent, "text/plain", CONTENT));

    assertThat(message.at("/file/name").asString()).isEqualTo(kept);
    Answer answer = server.as("ben").get(link(message));
    assertThat(answer.status()).as(link(message)).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("0123456789");
    assertThat(answer.header("Set-Cookie")).isNull();
    assertThat(answer.header("Content-Disposition")).startsWith("attachment;");
    assertThat(Files.exists(files().resolve(message.at("/file/_id").asString()))).isTrue();
  }

  @Test
  void shouldRefuseBeforeAnythingIsStored() throws IOException {
    StoredRecords before = server.records();
    List<Path> filesBefore = storedFiles();

    assertRefused("sam", textFile(), 403, "unauthorized");
    assertRefused("mona", textFile(), 400, "You_have_been_muted");
    assertRefused("ada", new Multipart().field("msg", "x"), 400, "[invalid-field]");
    assertRefused("ada", new Multipart().field("file", "x"), 400, "[invalid-field]");
    assertRefused(
        "ada", textFile().field("customFields", "{\"a\":1}"), 400, "Custom fields not enabled");
    assertRefused("ada", textFile().field("customFields", "["), 400, "Custom fields not enabled");
    assertRefused(
        "ada",
        textFile().field("description", "x".repeat(5001)),
        400,
        "[error-message-size-exceeded]");
    assertRefused(
        "ada",
        textFile().field("msg", "x".repeat(5001)),
        400,
        "Message size exceeds Message_MaxAllowedSize [error-message-size-exceeded]");
    assertRefused(
        "ada",
        new Multipart().file("a.svg", "image/svg+xml", CONTENT),
        400,
        "File type is not accepted. [error-invalid-file-type]");

    assertThat(server.records()).isEqualTo(before);
    assertThat(storedFiles()).isEqualTo(filesBefore);
  }

  @Test
  void shouldObeyTheSettings() {
    set("FileUpload_MaxFileSize", "9");
    assertRefused(
        "ada", textFile(), 400, "File exceeds allowed size of 9 bytes. [error-file-too-large]");
    set("FileUpload_MaxFileSize", "10");
    sent("ada", textFile());
    set("FileUpload_MediaTypeWhiteList", "\"image/*, audio/mpeg\"");
    assertRefused("ada", textFile(), 400, "File type is not accepted. [error-invalid-file-type]");
    sent("ada", new Multipart().file("a.png", "image/png", CONTENT));
    set("FileUpload_Enabled", "false");
    assertRefused(
        "ada", textFile(), 400, "File uploads are disabled. [error-file-upload-disabled]");
  }

  @Test
  void shouldLeaveNothingOfAnUploadThatBreaksOff() throws IOException {
    StoredRecords before = server.records();
    List<Path> filesBefore = storedFiles();

    Answer answer = upload("ada", "lab", textFile().brokenOff());

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("success").asBoolean()).isFalse();
    assertThat(server.records()).isEqualTo(before);
    assertThat(storedFiles()).isEqualTo(filesBefore);
  }

  @Test
  void shouldRemoveTheFileWithItsMessage() {
    JsonNode message = sent("ada", textFile());
    Path file = files().resolve(message.at("/file/_id").asString());
    assertThat(file).exists();

    delete("ada", message);

    assertThat(file).doesNotExist();
    assertThat(server.as("ben").get(link(message)).status()).isEqualTo(404);
  }

  @Test
  void shouldNotRemoveTheFileOfAnotherWithAMessageThatOnlyNamesIt() {
    JsonNode message = sent("ada", textFile());
    Answer forged =
        server
            .as("ben")
            .post(
                "chat.sendMessage",
                "{\"message\":{\"rid\":\"lab\",\"msg\":\"x\",\"files\":["
                    + message.path("file")
                    + "]}}");
    assertThat(forged.status()).as(forged.body()).isEqualTo(200);

    delete("ben", forged.json().path("message"));

    assertThat(server.as("ben").get(link(message)).body()).isEqualTo("0123456789");
  }

  @Test
  void shouldRemoveTheFilesOfARoomWithTheRoom() {
    String room =
        server
            .as("ada")
            .post("groups.create", "{\"name\":\"short-lived\"}")
            .json()
            .at("/group/_id")
            .asString();
    JsonNode message = upload("ada", room, textFile().bytes()).json().path("message");
    Path file = files().resolve(message.at("/file/_id").asString());
    assertThat(file).exists();

    server.as("ada").post("groups.delete", "{\"roomId\":\"" + room + "\"}");

    assertThat(file).doesNotExist();
    assertThat(server.as("ada").get(link(message)).status()).isEqualTo(404);
  }

  @Test
  void shouldRemoveMessagesAndFilesOfADeletedDirectMessage() {
    server.as("ada").post("dm.create", "{\"username\":\"ben\"}");
    JsonNode message = upload("ada", "ada-idben-id", textFile().bytes()).json().path("message");
    Path file = files().resolve(message.at("/file/_id").asString());
    assertThat(file).exists();

    server.as("root").post("dm.delete", "{\"roomId\":\"ada-idben-id\"}");

    assertThat(file).doesNotExist();
    assertThat(server.as("ben").get(link(message)).status()).isEqualTo(404);
    assertThat(server.as("ada").get("dm.list").body()).doesNotContain("ada-idben-id");
    String read = "chat.getMessage?msgId=" + message.path("_id").asString();
    assertThat(server.as("ada").get(read).status()).isEqualTo(400);
  }

  private static Multipart textFile() {
    return new Multipart().file("a.txt", "text/plain", CONTENT);
  }

  private static JsonNode sent(String caller, Multipart body) {
    Answer answer = upload(caller, "lab", body.bytes());
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json().path("message");
  }

  private static Answer upload(String caller, String room, byte[] body) {
    return server
        .as(caller)
        .with("Content-Type", Multipart.CONTENT_TYPE)
        .send("POST", "rooms.upload/" + room, BodyPublishers.ofByteArray(body));
  }

  private static void assertRefused(String caller, Multipart body, int status, String error) {
    Answer answer = upload(caller, "lab", body.bytes());
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.error()).isEqualTo(error);
  }

  private static String link(JsonNode message) {
    return message.at("/attachments/0/title_link").asString();
  }

  private static void delete(String caller, JsonNode message) {
    Answer answer =
        server
            .as(caller)
            .post(
                "chat.delete",
                "{\"roomId\":\"lab\",\"msgId\":\"" + message.path("_id").asString() + "\"}");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  private static void set(String setting, String value) {
    Answer answer = server.as("root").post("settings/" + setting, "{\"value\":" + value + "}");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  private static Path files() {
    return server.data().resolve("files");
  }

  private static List<Path> storedFiles() throws IOException {
    try (Stream<Path> paths = Files.walk(files())) {
      return paths.sorted().toList();
    }
  }
}
