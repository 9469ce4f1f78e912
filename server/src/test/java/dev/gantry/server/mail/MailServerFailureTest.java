package dev.gantry.server.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.gantry.server.TestWorkspace;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Mail servers that are down, silent, unwilling or not to be trusted. */
class MailServerFailureTest {

  private static final String LATE = "the mail server did not answer in time";

  @RegisterExtension final TestWorkspace workspace = new TestWorkspace();

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
    assertThat(failureOf(line -> line.startsWith("MAIL") ? null : StubMailServer.willing(line)))
        .isEqualTo(LATE);
    assertThat(failureOf(line -> line.startsWith("RCPT") ? null : StubMailServer.willing(line)))
        .isEqualTo(LATE);
    assertThat(failureOf(line -> line.equals(".") ? null : StubMailServer.willing(line)))
        .isEqualTo(LATE);
  }

  @Test
  void shouldSayThatTheMailWasRefused() throws Exception {
    String refused = "the mail server refused the mail";
    assertThat(
            failureOf(
                line -> line.startsWith("MAIL") ? "550 not you" : StubMailServer.willing(line)))
        .isEqualTo(refused);
    assertThat(
            failureOf(
                line -> line.startsWith("RCPT") ? "550 <x@y> gone" : StubMailServer.willing(line)))
        .isEqualTo(refused);
    assertThat(failureOf(line -> line.equals("DATA") ? "451 later" : StubMailServer.willing(line)))
        .isEqualTo(refused);
    assertThat(failureOf(line -> line.equals(".") ? "554 no" : StubMailServer.willing(line)))
        .isEqualTo(refused);
  }

  @Test
  void shouldSendToAllOrNobody() throws Exception {
    try (StubMailServer server =
        StubMailServer.answering(
            line ->
                line.startsWith("RCPT TO:<ben")
                    ? "550 no such user"
                    : StubMailServer.willing(line))) {
      assertThat(failureAt(server.port())).isEqualTo("the mail server refused the mail");
      assertThat(server.lines()).anyMatch(line -> line.startsWith("RCPT TO:<ada"));
      assertThat(server.lines()).doesNotContain("DATA");
    }
  }

  @Test
  void shouldHavePatienceWithAFarewell() throws Exception {
    try (StubMailServer server =
        StubMailServer.answering(
            line -> line.equals("QUIT") ? null : StubMailServer.willing(line))) {
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
        line ->
            line.startsWith("EHLO") ? "250-stub\r\n250 AUTH PLAIN" : StubMailServer.willing(line);
    try (StubMailServer server = StubMailServer.answering(login)) {
      assertThat(failureAt(server.port()))
          .isEqualTo("the connection to the mail server could not be made secure");
      assertThat(server.lines()).noneMatch(line -> line.startsWith("AUTH"));

      workspace.set("SMTP_IgnoreTLS", true);
      mailer.send(mail());
      assertThat(server.lines()).anyMatch(line -> line.startsWith("AUTH"));
    }
  }

  @Test
  void shouldLogWhatHappenedWithoutThePassword() throws Exception {
    workspace.set("SMTP_Username", "gantry");
    workspace.set("SMTP_Password", "tell-nobody");
    workspace.set("SMTP_IgnoreTLS", true);
    List<String> log = logOf(() -> failureOf(MailServerFailureTest::refusingLogins));

    assertThat(log).singleElement(STRING).contains("refused the login", "535 who are you?");
    assertThat(log.get(0))
        .doesNotContain("tell-nobody")
        .doesNotContain(Base64.getEncoder().encodeToString("tell-nobody".getBytes(UTF_8)));
  }

  @Test
  void shouldNotTrustACertificateThatNobodySigned(@TempDir Path folder) throws Exception {
    workspace.set("SMTP_Protocol", "smtps");
    try (StubMailServer server = StubMailServer.encrypted(TestCertificate.in(folder).context())) {
      assertThat(failureAt(server.port()))
          .isEqualTo("the connection to the mail server could not be made secure");
      assertThat(server.lines()).isEmpty();
    }
  }

  private String failureOf(UnaryOperator<String> answers) throws Exception {
    try (StubMailServer server = StubMailServer.answering(answers)) {
      return failureAt(server.port());
    }
  }

  private static String refusingLogins(String line) {
    if (line.startsWith("EHLO")) {
      return "250-stub\r\n250 AUTH PLAIN";
    }
    return line.startsWith("AUTH") ? "535 who are you?" : StubMailServer.willing(line);
  }

  /** What is logged meanwhile. */
  private static List<String> logOf(Callable<?> action) throws Exception {
    Logger logger = (Logger) LoggerFactory.getLogger("dev.gantry");
    ListAppender<ILoggingEvent> appender = new ListAppender<>();
    appender.start();
    logger.addAppender(appender);
    try {
      action.call();
    } finally {
      logger.detachAppender(appender);
    }
    return appender.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
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
}
