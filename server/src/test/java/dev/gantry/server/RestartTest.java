package dev.gantry.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTest {

  private static final Pattern RANDOM_PASSWORD =
      Pattern.compile("Administrator: admin, password (\\S+) \\(shown this once\\)");

  @TempDir Path data;

  @Test
  void shouldKeepTheWorkspaceAndShowTheRandomPasswordOnce() throws Exception {
    String password;
    String messageId;
    StoredRecords records;
    try (ChildServer server = ChildServer.start(data, Map.of("ADMIN_PASS", ""))) {
      Matcher shown = RANDOM_PASSWORD.matcher(server.output());
      assertThat(shown.find()).as(server.output()).isTrue();
      password = shown.group(1);
      messageId = send(Logins.admin(server.address(), password));
      server.stop();
      records = StoredRecords.in(data);
    }

    try (ChildServer server = ChildServer.start(data, Map.of("ADMIN_PASS", ""))) {
      assertThat(StoredRecords.in(data)).isEqualTo(records);
      assertThat(server.output()).doesNotContain(password, "shown this once");
      assertThat(
              Logins.admin(server.address(), password)
                  .get("chat.getMessage?msgId=" + messageId)
                  .json()
                  .at("/message/msg")
                  .asString())
          .isEqualTo("Hello");
    }
  }

  private static String send(ApiCaller admin) {
    return admin
        .post("chat.sendMessage", "{\"message\":{\"rid\":\"GENERAL\",\"msg\":\"Hello\"}}")
        .json()
        .at("/message/_id")
        .asString();
  }
}
