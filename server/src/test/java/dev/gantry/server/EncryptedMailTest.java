package dev.gantry.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.mail.StubMailServer;
import dev.gantry.server.mail.TestCertificate;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mail servers with a certificate that the operator has told the server's JVM to trust. */
class EncryptedMailTest {

  private static final String MAIL =
      """
      {"rid": "lab", "type": "email", "messages": ["from-ada"], "toEmails": ["eve@example.org"]}
      """;

  @TempDir Path folder;

  @Test
  void shouldEncryptFromTheFirstByteOrWhenTheMailServerOffersIt() throws Exception {
    TestCertificate certificate = TestCertificate.in(folder);
    Map<String, String> environment =
        Map.of(
            "JAVA_TOOL_OPTIONS", certificate.trustingOptions(),
            "GANTRY_FIXTURE", RunningServer.laboratory().toString(),
            "OVERWRITE_SETTING_SMTP_Host", "localhost",
            "OVERWRITE_SETTING_SMTP_Username", "gantry",
            "OVERWRITE_SETTING_SMTP_Password", "secret",
            "OVERWRITE_SETTING_From_Email", "chat@example.com");
    try (StubMailServer encrypting = StubMailServer.encrypting(certificate.context());
        StubMailServer encrypted = StubMailServer.encrypted(certificate.context());
        ChildServer server = ChildServer.start(folder.resolve("data"), environment)) {
      ApiCaller root = ApiCaller.anonymous(server.address()).as("root-id", "root-token");
      ApiCaller ada = ApiCaller.anonymous(server.address()).as("ada-id", "ada-token");
      letOwnersMail(root);

      set(root, "SMTP_Port", String.valueOf(encrypting.port()));
      assertThat(ada.post("rooms.export", MAIL).body()).contains("\"success\":true");
      assertThat(encrypting.lines()).containsSubsequence("STARTTLS", "AUTH PLAIN " + login(), ".");

      set(root, "SMTP_Protocol", "smtps");
      set(root, "SMTP_Port", String.valueOf(encrypted.port()));
      assertThat(ada.post("rooms.export", MAIL).body()).contains("\"success\":true");
      assertThat(encrypted.lines()).contains("RCPT TO:<eve@example.org>", ".");
    }
  }

  private static String login() {
    return Base64.getEncoder().encodeToString("gantry\0gantry\0secret".getBytes(UTF_8));
  }

  private static void letOwnersMail(ApiCaller root) {
    root.post(
        "permissions.update",
        "{\"permissions\": [{\"_id\": \"mail-messages\", \"roles\": [\"owner\"]}]}");
  }

  private static void set(ApiCaller root, String setting, String value) {
    Answer answer = root.post("settings/" + setting, "{\"value\": \"" + value + "\"}");
    assertThat(answer.status()).isEqualTo(200);
  }
}
