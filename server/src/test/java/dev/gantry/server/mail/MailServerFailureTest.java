package dev.gantry.server.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gantry.server.TestWorkspace;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Mail servers that are down, silent, unwilling or not to be trusted. */
class MailServerFailureTest {

  private static final String LATE = "the mail server did not answer in time";

  @RegisterExtension final TestWorkspace workspace = new TestWorkspace();
  @RegisterExtension final TestMailServer encrypted = TestMailServer.encrypted();

  private final Mailer mailer =
      new Mailer(workspace.settings, Duration.ofMillis(300), workspace.stores.clock());

  @BeforeEach
  void setUpMail() {
    workspace.set("SMTP_Host", "127.0.0.1");
    workspace.set("From_Email", "chat@example.com");
  }

  @Test
  void shouldSayThatNobodyIsThere() throws Exception {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    assertThat(failureAt(port)).isEqualTo("the mail server cannot be reached");

    workspace.set("SMTP_Host", "mail.invalid");
    assertThat(failureAt(port)).isEqualTo("the mail server cannot be reached");
  }

  @Test
  void shouldNotWaitForAServerThatNeverSpeaks() throws Exception {
    assertThat(failureOf(line -> null)).isEqualTo(LATE);
  }

  @Test
  void shouldNotWaitForAServerThatFallsSilentLater() throws Exception {
    assertThat(failureOf(line -> line.startsWith("MAIL") ? null : willing(line))).isEqualTo(LATE);
    assertThat(failureOf(line -> line.startsWith("RCPT") ? null : willing(line))).isEqualTo(LATE);
    assertThat(failureOf(line -> line.equals(".") ? null : willing(line))).isEqualTo(LATE);
  }

  @Test
  void shouldSayThatTheMailWasRefused() throws Exception {
    String refused = "the mail server refused the mail";
    assertThat(failureOf(line -> line.startsWith("MAIL") ? "550 not you" : willing(line)))
        .isEqualTo(refused);
    assertThat(failureOf(line -> line.startsWith("RCPT") ? "550 <x@y> gone" : willing(line)))
        .isEqualTo(refused);
    assertThat(failureOf(line -> line.equals("DATA") ? "451 later" : willing(line)))
        .isEqualTo(refused);
    assertThat(failureOf(line -> line.equals(".") ? "554 no" : willing(line))).isEqualTo(refused);
  }

  @Test
  void shouldSendToAllOrNobody() throws Exception {
    try (StubMailServer server =
        StubMailServer.answering(
            line -> line.startsWith("RCPT TO:<ben") ? "550 no such user" : willing(line))) {
      assertThat(failureAt(server.port())).isEqualTo("the mail server refused the mail");
      assertThat(server.lines()).anyMatch(line -> line.startsWith("RCPT TO:<ada"));
      assertThat(server.lines()).doesNotContain("DATA");
    }
  }

  @Test
  void shouldHavePatienceWithAFarewell() throws Exception {
    try (StubMailServer server =
        StubMailServer.answering(line -> line.equals("QUIT") ? null : willing(line))) {
      workspace.set("SMTP_Port", String.valueOf(server.port()));

      mailer.send(mail());

      assertThat(server.lines()).contains("DATA", ".");
    }
  }

  @Test
  void shouldNotSendAPasswordUnencrypted() throws Exception {
    workspace.set("SMTP_Username", "gantry");
    workspace.set("SMTP_Password", "secret");
    UnaryOperator<String> login =
        line -> line.startsWith("EHLO") ? "250-stub\r\n250 AUTH PLAIN LOGIN" : willing(line);
    try (StubMailServer server = StubMailServer.answering(login)) {
      assertThat(failureAt(server.port()))
          .isEqualTo("the connection to the mail server could not be made secure");
      assertThat(server.lines()).noneMatch(line -> line.startsWith("AUTH"));

      workspace.set("SMTP_IgnoreTLS", true);
      failureAt(server.port());
      assertThat(server.lines()).anyMatch(line -> line.startsWith("AUTH"));
    }
  }

  @Test
  void shouldNotTrustACertificateThatNobodySigned() {
    workspace.set("SMTP_Protocol", "smtps");

    assertThat(failureAt(encrypted.port()))
        .isEqualTo("the connection to the mail server could not be made secure");
    assertThat(encrypted.delivered()).isEmpty();
  }

  private String failureOf(UnaryOperator<String> answers) throws Exception {
    try (StubMailServer server = StubMailServer.answering(answers)) {
      return failureAt(server.port());
    }
  }

  private String failureAt(int port) {
    workspace.set("SMTP_Port", String.valueOf(port));
    MailNotSentException failure =
        catchThrowableOfType(MailNotSentException.class, () -> mailer.send(mail()));
    assertThat(failure).isNotNull();
    return failure.getMessage();
  }

  private static Mail mail() {
    return new Mail(List.of("ada@example.com", "ben@example.com"), null, "News", "<p>x</p>", "x");
  }

  /** What a server answers that takes everything. */
  private static String willing(String line) {
    if (line.equals(StubMailServer.CONNECTED)) {
      return "220 stub";
    }
    if (line.equals("DATA")) {
      return "354 go on";
    }
    boolean isCommand = line.matches("(EHLO|MAIL|RCPT|RSET|AUTH|QUIT).*|\\.");
    return isCommand ? "250 OK" : null;
  }
}
