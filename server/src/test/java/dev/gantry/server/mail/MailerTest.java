package dev.gantry.server.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gantry.server.TestWorkspace;
import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailerTest {

  @RegisterExtension final TestWorkspace workspace = new TestWorkspace();
  @RegisterExtension final TestMailServer server = new TestMailServer();

  private final Mailer mailer =
      new Mailer(workspace.settings, Duration.ofSeconds(10), workspace.stores.clock());

  @BeforeEach
  void setUpMail() {
    workspace.set("SMTP_Host", "127.0.0.1");
    workspace.set("SMTP_Port", String.valueOf(server.port()));
    workspace.set("From_Email", "Gantry <chat@example.com>");
  }

  @Test
  void shouldSayTheSameInTextAndInHtml() throws Exception {
    mailer.send(mail("Grüße aus dem Labor", "ada@example.com"));

    MimeMessage received = server.delivered().get(0);
    assertThat(received.getSubject()).isEqualTo("Grüße aus dem Labor");
    assertThat(received.getFrom())
        .extracting(Address::toString)
        .containsExactly("Gantry <chat@example.com>");
    assertThat(received.getReplyTo())
        .extracting(Address::toString)
        .containsExactly("root@example.com");
    assertThat(received.getRecipients(RecipientType.TO))
        .extracting(Address::toString)
        .containsExactly("ada@example.com");
    assertThat(received.getSentDate()).isEqualTo(workspace.stores.clock().instant());
    assertThat(received.getMessageID()).endsWith("@example.com>");

    MimeMultipart parts = (MimeMultipart) received.getContent();
    assertThat(parts.getContentType()).startsWith("multipart/alternative");
    assertThat(parts.getBodyPart(0).getContentType()).isEqualTo("text/plain; charset=UTF-8");
    assertThat(parts.getBodyPart(0).getContent()).isEqualTo("Schöne Grüße 👋");
    assertThat(parts.getBodyPart(1).getContentType()).isEqualTo("text/html; charset=UTF-8");
    assertThat(parts.getBodyPart(1).getContent()).isEqualTo("<p>Schöne Grüße 👋</p>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Größe AG <chat@example.com>",
        "\"Größe AG\" <chat@example.com>",
        "=?UTF-8?Q?Gr=C3=B6=C3=9Fe_AG?= <chat@example.com>"
      })
  void shouldEncodeTheNameOfTheSender(String from) throws Exception {
    workspace.set("From_Email", from);

    mailer.send(mail("News", "ada@example.com"));

    MimeMessage received = server.delivered().get(0);
    assertThat(received.getHeader("From", null))
        .isEqualTo("=?UTF-8?Q?Gr=C3=B6=C3=9Fe_AG?= <chat@example.com>");
    assertThat(((InternetAddress) received.getFrom()[0]).getPersonal()).isEqualTo("Größe AG");
  }

  @Test
  void shouldNotTellRecipientsOfEachOther() throws Exception {
    mailer.send(mail("News", "ada@example.com", "ben@example.org"));

    assertThat(server.delivered()).hasSize(2);
    for (MimeMessage received : server.delivered()) {
      assertThat(received.getHeader("To", null)).isEqualTo("undisclosed-recipients:;");
      assertThat(received.getHeader("Cc")).isNull();
      assertThat(received.getHeader("Bcc")).isNull();
    }
  }

  @Test
  void shouldLetNoSubjectAddAHeader() throws Exception {
    mailer.send(mail("Hello\r\nBcc: all@example.com\r\n\r\n<b>body</b>\u2028x", "ada@example.com"));

    assertThat(server.delivered()).hasSize(1);
    MimeMessage received = server.delivered().get(0);
    assertThat(received.getSubject()).isEqualTo("Hello Bcc: all@example.com <b>body</b> x");
    assertThat(received.getHeader("Bcc")).isNull();
  }

  @Test
  void shouldFoldALongSubject() throws Exception {
    String subject = "ä word and another ".repeat(40).strip();

    mailer.send(mail(subject, "ada@example.com"));

    assertThat(server.delivered().get(0).getSubject()).isEqualTo(subject);
  }

  @Test
  void shouldLogIn() throws Exception {
    server.allowLogin("gantry", "pass word/ü");
    workspace.set("SMTP_Username", "gantry");
    workspace.set("SMTP_Password", "pass word/ü");
    workspace.set("SMTP_IgnoreTLS", true);
    mailer.send(mail("News", "ada@example.com"));
    assertThat(server.deliveredTo("ada@example.com")).hasSize(1);

    workspace.set("SMTP_Password", "another");
    assertThatThrownBy(() -> mailer.send(mail("News", "ada@example.com")))
        .isInstanceOf(MailNotSentException.class)
        .hasMessage("the mail server refused the login");
  }

  @Test
  void shouldSendNothingBeforeItIsSetUp() {
    assertThat(mailer.isSetUp()).isTrue();

    workspace.set("From_Email", "");

    assertThat(mailer.isSetUp()).isFalse();
    assertThatThrownBy(() -> mailer.send(mail("News", "ada@example.com")))
        .isInstanceOf(MailNotSentException.class)
        .hasMessage("SMTP_Host and From_Email are not set");
  }

  @Test
  void shouldNameTheSettingThatIsWrong() {
    workspace.set("SMTP_Port", "mail");
    assertThatThrownBy(() -> mailer.send(mail("News", "ada@example.com")))
        .hasMessage("SMTP_Port is not a port");

    workspace.set("SMTP_Port", "70000");
    assertThatThrownBy(() -> mailer.send(mail("News", "ada@example.com")))
        .hasMessage("SMTP_Port is not a port");

    workspace.set("SMTP_Port", String.valueOf(server.port()));
    for (String sender : List.of("Gantry", "a@example.com, b@example.com", "chat@", "<@x>")) {
      workspace.set("From_Email", sender);
      assertThatThrownBy(() -> mailer.send(mail("News", "ada@example.com")))
          .as(sender)
          .hasMessage("From_Email is not an address");
    }
  }

  private static Mail mail(String subject, String... recipients) {
    return new Mail(
        List.of(recipients),
        "root@example.com",
        subject,
        "<p>Schöne Grüße 👋</p>",
        "Schöne Grüße 👋");
  }
}
