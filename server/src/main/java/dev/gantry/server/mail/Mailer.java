package dev.gantry.server.mail;

import dev.gantry.server.setting.Settings;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends mails through the server that {@code SMTP_Host} names, in the name of {@code From_Email}.
 */
public final class Mailer {

  private static final Logger LOG = LoggerFactory.getLogger(Mailer.class);

  private final Settings settings;
  private final SmtpServer server;
  private final Duration patience;
  private final Clock clock;

  /**
   * @param patience how long the mail server may take for each of its answers
   */
  public Mailer(Settings settings, Duration patience, Clock clock) {
    this.settings = settings;
    this.server = new SmtpServer(settings);
    this.patience = patience;
    this.clock = clock;
  }

  /** Whether the settings name a mail server and a sender. */
  public boolean isSetUp() {
    return server.isNamed() && !settings.text("From_Email").isBlank();
  }

  /**
   * Sends a mail and returns when the mail server has taken it for all recipients.
   *
   * @throws MailNotSentException where it has taken it for nobody: no mail server is set up, it
   *     cannot be reached, or it refuses the login, the sender or a recipient
   */
  public void send(Mail mail) throws MailNotSentException {
    if (!isSetUp()) {
      throw new MailNotSentException("SMTP_Host and From_Email are not set");
    }
    int port = server.port();
    try {
      InternetAddress sender = sender();
      Session session = Session.getInstance(properties(sender));
      MimeMessage message = MimeMail.of(mail, sender, clock.instant(), session);
      try (Transport transport = session.getTransport(server.protocol())) {
        transport.connect(server.host(), port, server.username(), server.password());
        transport.sendMessage(message, recipients(mail));
      }
    } catch (MessagingException e) {
      MailNotSentException failure = SmtpFailure.of(e);
      LOG.warn("A mail was not sent: {} ({})", failure.getMessage(), onOneLine(e));
      throw failure;
    }
  }

  private static String onOneLine(Exception failure) {
    return failure.toString().replaceAll("\\s+", " ");
  }

  private InternetAddress sender() throws MailNotSentException {
    try {
      InternetAddress[] senders = InternetAddress.parse(settings.text("From_Email"));
      if (senders.length == 1 && MailAddress.isValid(senders[0].getAddress())) {
        return senders[0];
      }
    } catch (AddressException e) {
      // Told below, as for an address that parses and is none.
    }
    throw new MailNotSentException("From_Email is not an address");
  }

  private Properties properties(InternetAddress sender) {
    Properties properties = server.properties(patience);
    // Else the host's name would be looked up for the ids of mails.
    properties.setProperty("mail.from", sender.getAddress());
    return properties;
  }

  private static Address[] recipients(Mail mail) throws MessagingException {
    Address[] addresses = new Address[mail.recipients().size()];
    for (int i = 0; i < addresses.length; i++) {
      addresses[i] = MimeMail.address(mail.recipients().get(i));
    }
    return addresses;
  }
}
