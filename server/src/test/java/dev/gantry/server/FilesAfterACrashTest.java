package dev.gantry.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class FilesAfterACrashTest {

  private static final Map<String, String> ENVIRONMENT = Map.of("ADMIN_PASS", "secret");
  private static final String CONTENT = "line\n".repeat(100_000);

  @TempDir Path data;

  @Test
  void shouldStillGiveAFileThatWasAcknowledgedAndNothingThatWasNot() throws Exception {
    JsonNode file;
    try (ChildServer server = ChildServer.start(data, ENVIRONMENT)) {
      file = upload(Logins.admin(server.address(), "secret"));
      server.kill();
    }
    Path halfWritten = Files.writeString(data.resolve("files/incoming/half-written"), "li");

    try (ChildServer server = ChildServer.start(data, ENVIRONMENT)) {
      ApiCaller admin = Logins.admin(server.address(), "secret");
      Answer answer = admin.get(file.at("/attachments/0/title_link").asString());
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.body()).isEqualTo(CONTENT);
      assertThat(halfWritten).doesNotExist();
    }
  }

  private static JsonNode upload(ApiCaller admin) {
    String body =
        "--border\r\nContent-Disposition: form-data; name=\"file\"; filename=\"lines.txt\"\r\n"
            + "Content-Type: text/plain\r\n\r\n"
            + CONTENT
            + "\r\n--border--\r\n";
    Answer answer =
        admin
            .with("Content-Type", "multipart/form-data; boundary=border")
            .send("POST", "rooms.upload/GENERAL", BodyPublishers.ofString(body));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json().path("message");
  }
}
