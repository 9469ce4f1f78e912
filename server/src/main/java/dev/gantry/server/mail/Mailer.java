package dev.gantry.server.mail;

import dev.gantry.server.setting.Settings;
import java.time.Clock;
import java.time.Duration;

/**
 * Sends mails through the server that {@code SMTP_Host} names, in the name of {@code From_Email}.
 */
public final class Mailer {

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
    return server.isNamed() && !sender().isBlank();
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
    // Made for each mail, so that the library is not loaded with the server.
    new SmtpDelivery(server, patience).send(mail, sender(), clock.instant());
  }

  private String sender() {
    return settings.text("From_Email");
  }
}
