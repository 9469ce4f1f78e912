package dev.gantry.server.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One mail on its way to a mail server. */
final class SmtpDelivery {

  private static final Logger LOG = LoggerFactory.getLogger(SmtpDelivery.class);

  private final SmtpServer server;
  private final Duration patience;

  SmtpDelivery(SmtpServer server, Duration patience) {
    this.server = server;
    this.patience = patience;
  }

  void send(Mail mail, String from, Instant now) throws MailNotSentException {
    InternetAddress sender = sender(from);
    int port = server.port();
    try {
      Session session = Session.getInstance(properties(sender));
      MimeMessage message = MimeMail.of(mail, sender, now, session);
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

  private static InternetAddress sender(String from) throws MailNotSentException {
    try {
      InternetAddress[] senders = InternetAddress.parse(from);
      if (senders.length == 1 && MailAddress.isValid(senders[0].getAddress())) {
        return MimeMail.sender(senders[0]);
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

  private static String onOneLine(Exception failure) {
    return failure.toString().replaceAll("\\s+", " ");
  }
}
