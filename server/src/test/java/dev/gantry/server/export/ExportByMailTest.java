package dev.gantry.server.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.Answer;
import dev.gantry.server.RunningServer;
import dev.gantry.server.core.DomainJson;
import dev.gantry.server.mail.StubMailServer;
import dev.gantry.server.mail.TestMailServer;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What somebody with curl gets from {@code rooms.export} with {@code type: email}. */
class ExportByMailTest {

  private static final String MANY = "must NOT have more than %d items [invalid-params]";
  private static final String NO_PERMISSION =
      "User does not have the permissions required for this action [error-unauthorized]";

  @RegisterExtension
  static final RunningServer server = new RunningServer("--gantry.mail-timeout=300ms");

  @RegisterExtension final TestMailServer mailServer = new TestMailServer();

  @BeforeEach
  void setUpMail() {
    set("SMTP_Host", "127.0.0.1");
    set("SMTP_Port", String.valueOf(mailServer.port()));
    set("From_Email", "chat@example.com");
    server
        .as("root")
        .post(
            "permissions.update",
            json(Map.of("permissions", List.of(permission("mail-messages", "admin", "owner")))));
    server
        .as("root")
        .post(
            "users.update",
            json(Map.of("userId", "ben-id", "data", Map.of("email", "ben@example.com"))));
  }

  @Test
  void shouldMailAndSayWhomItDidNotReach() throws Exception {
    Answer answer = export("ada", mail("toUsers", List.of("ben", "mona", "nobody")));

    assertThat(answer.body()).isEqualTo("{\"success\":true,\"missing\":[\"mona\",\"nobody\"]}");
    assertThat(mailServer.deliveredTo("ben@example.com")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"sam, 403", "ben, 403", "mona, 403", "root, 400", "ada, 200"})
  void shouldLetOnlyThoseMailWhoMayAndSeeTheRoom(String username, int status) {
    Answer answer = export(username, mail("toEmails", List.of("eve@example.org")));

    assertThat(answer.status()).isEqualTo(status);
    switch (status) {
      case 403 -> assertThat(answer.error()).isEqualTo(NO_PERMISSION);
      case 400 -> assertThat(answer.error()).isEqualTo("Not Allowed [error-not-allowed]");
      default -> assertThat(answer.error()).isNull();
    }
    assertThat(mailServer.delivered()).hasSize(status == 200 ? 1 : 0);
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        refusal("messages", null, "[error-invalid-params]"),
        refusal("messages", List.of(), "[error-invalid-params]"),
        refusal("messages", "from-ada,", "must be array [invalid-params]"),
        refusal("messages", Collections.nCopies(201, "from-ada"), MANY.formatted(200)),
        refusal("toEmails", null, "[error-invalid-recipient]"),
        refusal("toEmails", List.of(), "[error-invalid-recipient]"),
        refusal("toEmails", List.of(" "), "[error-invalid-recipient]"),
        refusal("toEmails", List.of("eve"), "error-invalid-email"),
        refusal("toEmails", List.of("eve@example.org\nBcc: x@y"), "error-invalid-email"),
        refusal("toEmails", Collections.nCopies(51, "eve@example.org"), MANY.formatted(50)),
        refusal("toEmails", "eve@example.org", "must be array [invalid-params]"),
        refusal("toUsers", Collections.nCopies(50, "ben"), MANY.formatted(50)),
        refusal("subject", List.of(), "must be string [invalid-params]"),
        refusal(
            "subject", "x".repeat(256), "must NOT have more than 255 characters [invalid-params]"),
        refusal("rid", "unknown", "[error-invalid-room]"),
        refusal("type", "fax", "[error-invalid-params]"));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void shouldRefuse(String key, Object value, String error) {
    Map<String, Object> body = mail("toEmails", List.of("eve@example.org"));
    body.put(key, value);
    body.values().removeIf(one -> one == null);

    Answer answer = export("rid".equals(key) ? "root" : "ada", body);

    assertThat(answer.error()).isEqualTo(error);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(mailServer.delivered()).isEmpty();
  }

  @Test
  void shouldNotWaitForAMailServerForEver() throws Exception {
    try (StubMailServer silent = StubMailServer.silent()) {
      set("SMTP_Port", String.valueOf(silent.port()));

      Answer answer = export("ada", mail("toEmails", List.of("eve@example.org")));

      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.error())
          .isEqualTo(
              "Error trying to send email: the mail server did not answer in time"
                  + " [error-email-send-failed]");
    }
  }

  private static Arguments refusal(String key, Object value, String error) {
    return Arguments.of(key, value, error);
  }

  private static Map<String, Object> mail(String recipientsKey, Object recipients) {
    return new HashMap<>(
        Map.of(
            "rid",
            "lab",
            "type",
            "email",
            "messages",
            List.of("from-ada", "from-ben"),
            "subject",
            "The formula",
            recipientsKey,
            recipients));
  }

  private static Answer export(String username, Map<String, Object> body) {
    return server.as(username).post("rooms.export", json(body));
  }

  private static Map<String, Object> permission(String id, String... roles) {
    return Map.of("_id", id, "roles", List.of(roles));
  }

  private static void set(String setting, Object value) {
    server.as("root").post("settings/" + setting, json(Map.of("value", value)));
  }

  private static String json(Object value) {
    return DomainJson.mapper().writeValueAsString(value);
  }
}
