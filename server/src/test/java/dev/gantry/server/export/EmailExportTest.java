package dev.gantry.server.export;

import static dev.gantry.server.core.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.TestWorkspace;
import dev.gantry.server.mail.Mailer;
import dev.gantry.server.mail.TestMailServer;
import dev.gantry.server.markup.MarkupOptions;
import dev.gantry.server.markup.MessageMarkup;
import dev.gantry.server.message.Message;
import dev.gantry.server.message.MessageBuilder;
import dev.gantry.server.room.Room;
import dev.gantry.server.user.User;
import dev.gantry.server.user.UserBuilder;
import dev.gantry.server.user.UserEmail;
import jakarta.mail.Address;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailExportTest {

  @RegisterExtension final TestWorkspace workspace = new TestWorkspace();
  @RegisterExtension final TestMailServer server = new TestMailServer();

  private final User root = workspace.user("root", "admin");
  private final User ada = workspace.user("ada");
  private final Room lab = workspace.group("lab", root, ada);
  private final EmailExport export =
      new EmailExport(
          workspace.stores.users(),
          workspace.stores.messages(),
          new Mailer(workspace.settings, Duration.ofSeconds(10), workspace.stores.clock()),
          workspace.settings,
          workspace.stores.clock());

  @BeforeEach
  void setUpMailAndMessages() {
    workspace.set("SMTP_Host", "127.0.0.1");
    workspace.set("SMTP_Port", String.valueOf(server.port()));
    workspace.set("From_Email", "chat@example.com");
    store(message("second", lab, "2026-01-02T09:05:00Z", "It *works*"));
    store(message("first", lab, "2026-01-01T08:00:00Z", "Does it work?"));
  }

  @Test
  void shouldMailTheMessagesOldestFirst() throws Exception {
    List<String> missing = send(List.of("second", "first", "second"), List.of("ada"), List.of());

    assertThat(missing).isEmpty();
    assertThat(server.delivered()).hasSize(1);
    MimeMessage mail = server.deliveredTo("ada@example.com").get(0);
    assertThat(mail.getSubject()).isEqualTo("What we found");
    assertThat(mail.getFrom()).extracting(Address::toString).containsExactly("chat@example.com");
    assertThat(mail.getReplyTo()).extracting(Address::toString).containsExactly("root@example.com");
    assertThat(text(mail))
        .isEqualToNormalizingNewlines(
            """
            @root sends you messages from lab.

            ada, 1 January 2026, 08:00 UTC
            Does it work?

            ada, 2 January 2026, 09:05 UTC
            It *works*

            """);
    assertThat(html(mail)).contains("<strong>works</strong>").contains("2 January 2026");
    assertThat(html(mail)).containsSubsequence("Does it work?", "<strong>works</strong>");
  }

  @Test
  void shouldMailNothingOfAnotherRoom() throws Exception {
    Room elsewhere = workspace.group("elsewhere", ada);
    store(message("secret", elsewhere, "2026-01-01T08:00:00Z", "our secret"));

    send(List.of("secret", "first"), List.of("ada"), List.of());

    MimeMessage mail = server.delivered().get(0);
    assertThat(text(mail)).contains("Does it work?").doesNotContain("our secret");
    assertThat(html(mail)).doesNotContain("our secret");
    assertRefused(
        () -> send(List.of("secret", "unknown"), List.of("ada"), List.of()),
        400,
        "The provided \"messages\" do not match any message of this room."
            + " [error-message-not-found]",
        "error-message-not-found");
  }

  @Test
  void shouldMailNothingThatIsHidden() throws Exception {
    store(
        MessageBuilder.builder(message("copy", lab, "2026-01-01T08:00:00Z", "as it was before"))
            .hidden(true)
            .build());

    send(List.of("copy", "first"), List.of("ada"), List.of());

    assertThat(text(server.delivered().get(0))).doesNotContain("as it was before");
  }

  @Test
  void shouldMailToUsersAndAddressesOnceEach() {
    User ben = workspace.user("ben");
    workspace
        .stores
        .users()
        .update(
            UserBuilder.builder(ben)
                .emails(
                    List.of(
                        new UserEmail("ben@first.example", false),
                        new UserEmail("ben@second.example", true)))
                .build());

    send(
        List.of("first"),
        List.of("ada", "ben", "ada"),
        List.of("", "  eve@example.org ", "ADA@example.com", "eve@example.org"));

    assertThat(server.delivered()).hasSize(3);
    assertThat(server.deliveredTo("ben@first.example")).hasSize(1);
    assertThat(server.deliveredTo("eve@example.org")).hasSize(1);
  }

  @Test
  void shouldTellWhomTheMailDoesNotReach() {
    User mute = workspace.user("mute");
    workspace.stores.users().update(UserBuilder.builder(mute).emails(null).build());

    assertThat(send(List.of("first"), List.of("mute", "ada", "nobody"), List.of()))
        .containsExactly("mute", "nobody");
    assertThat(server.delivered()).hasSize(1);

    assertThat(send(List.of("first"), List.of("nobody"), List.of())).containsExactly("nobody");
    assertThat(server.delivered()).hasSize(1);
  }

  @Test
  void shouldTellNobodyTheAddressesOfOthers() throws Exception {
    send(List.of("first"), List.of("ada"), List.of("eve@example.org"));

    assertThat(headers("ada@example.com")).doesNotContain("eve@example.org");
    assertThat(headers("eve@example.org")).doesNotContain("ada@example.com");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nobody",
        "ada@example.com, eve@example.org",
        "Ada <ada@example.com>",
        "ada@example.com\r\nBcc: eve@example.org",
        "@example.com"
      })
  void shouldRefuseWhatIsNoAddress(String address) {
    assertRefused(
        () -> send(List.of("first"), List.of("ada"), List.of("eve@example.org", address)),
        400,
        "error-invalid-email",
        null);
    assertThat(server.delivered()).isEmpty();
  }

  @Test
  void shouldRefuseAMailToNobody() {
    assertRefused(
        () -> send(List.of("first"), List.of(), List.of(" ", "")),
        400,
        "[error-invalid-recipient]",
        "error-invalid-recipient");
  }

  @Test
  void shouldSayThatMailIsNotSetUp() {
    workspace.set("SMTP_Host", "");

    assertRefused(
        () -> send(List.of("first"), List.of("ada"), List.of()),
        400,
        "Error trying to send email: SMTP_Host and From_Email are not set"
            + " [error-email-send-failed]",
        "error-email-send-failed");
  }

  @Test
  void shouldNotRepeatWhatTheMailServerSays() {
    server.stop();

    assertRefused(
        () -> send(List.of("first"), List.of("ada"), List.of()),
        400,
        "Error trying to send email: the mail server cannot be reached [error-email-send-failed]",
        "error-email-send-failed");
  }

  @Test
  void shouldEscapeWhatPeopleWrote() throws Exception {
    Message hostile = message("hostile", lab, "2026-01-03T08:00:00Z", "<script>alert(1)</script>");
    store(
        MessageBuilder.builder(hostile)
            .attachments(
                List.of(
                    Map.of(
                        "title", "<b>title</b>",
                        "title_link", "javascript:alert(1)",
                        "author_name", "\"><img src=x>",
                        "text", "<i>quoted</i>")))
            .build());
    store(message("link", lab, "2026-01-04T08:00:00Z", "[here](https://example.com/?a=1&b=\"2)"));

    send(List.of("hostile", "link"), List.of("ada"), List.of());

    String html = html(server.delivered().get(0));
    assertThat(html)
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "&lt;b&gt;title&lt;/b&gt;")
        .doesNotContain("<script", "<img", "<b>title", "<i>", "javascript:alert(1)\"");
  }

  @Test
  void shouldShowWhatAMessageCarries() throws Exception {
    store(
        MessageBuilder.builder(message("file", lab, "2026-01-03T08:00:00Z", ""))
            .attachments(
                List.of(
                    Map.of("title", "plan.txt", "title_link", "/file-upload/f1/plan.txt"),
                    Map.of("author_name", "ben", "text", "what ben said")))
            .build());
    store(
        MessageBuilder.builder(message("joined", lab, "2026-01-04T08:00:00Z", "ada"))
            .systemType("uj")
            .build());

    send(List.of("file", "joined"), List.of("ada"), List.of());

    MimeMessage mail = server.delivered().get(0);
    assertThat(html(mail)).contains("href=\"http://localhost:3000/file-upload/f1/plan.txt\"");
    assertThat(text(mail))
        .contains("> plan.txt /file-upload/f1/plan.txt")
        .contains("> ben\n> what ben said")
        .contains("joined the channel");
  }

  @Test
  void shouldNameTheRoomWhereThereIsNoSubject() throws Exception {
    export.send(
        root, lab, new EmailExportRequest(List.of("first"), List.of("ada"), List.of(), "  "));

    assertThat(server.delivered().get(0).getSubject()).isEqualTo("Messages from lab");
  }

  private List<String> send(List<String> messages, List<String> users, List<String> emails) {
    return export.send(root, lab, new EmailExportRequest(messages, users, emails, "What we found"));
  }

  private void store(Message message) {
    workspace.stores.unitOfWork().run(() -> workspace.stores.messages().restore(message));
  }

  private Message message(String id, Room room, String createdAt, String text) {
    return MessageBuilder.builder()
        .id(id)
        .roomId(room.id())
        .createdAt(Instant.parse(createdAt))
        .text(text)
        .author(ada.ref())
        .markup(List.copyOf(new MessageMarkup(MarkupOptions.defaults()).parseToJson(text)))
        .updatedAt(Instant.parse(createdAt))
        .other(Map.of())
        .build();
  }

  private String headers(String recipient) throws Exception {
    MimeMessage mail = server.deliveredTo(recipient).get(0);
    return String.join("\n", Collections.list(mail.getAllHeaderLines()));
  }

  private static String text(MimeMessage mail) throws Exception {
    return part(mail, 0).replace("\r\n", "\n");
  }

  private static String html(MimeMessage mail) throws Exception {
    return part(mail, 1);
  }

  private static String part(MimeMessage mail, int index) throws Exception {
    return (String) ((MimeMultipart) mail.getContent()).getBodyPart(index).getContent();
  }
}
