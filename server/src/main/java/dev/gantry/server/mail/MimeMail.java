package dev.gantry.server.mail;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.Date;

/** A mail as it goes over the wire. */
final class MimeMail {

  private static final String UTF_8 = "UTF-8";

  private MimeMail() {}

  static MimeMessage of(Mail mail, InternetAddress from, Instant now, Session session)
      throws MessagingException {
    MimeMessage message = new MimeMessage(session);
    message.setFrom(from);
    if (mail.recipients().size() == 1) {
      message.setRecipient(RecipientType.TO, address(mail.recipients().get(0)));
    } else {
      message.setHeader("To", "undisclosed-recipients:;");
    }
    if (mail.replyTo() != null) {
      message.setReplyTo(new InternetAddress[] {address(mail.replyTo())});
    }
    message.setSubject(oneLine(mail.subject()), UTF_8);
    message.setSentDate(Date.from(now));
    message.setContent(
        new MimeMultipart("alternative", part(mail.text(), "plain"), part(mail.html(), "html")));
    message.saveChanges();
    return message;
  }

  static InternetAddress address(String address) throws MessagingException {
    return new InternetAddress(address, true);
  }

  /**
   * With the name encoded, as headers want it; a name that is encoded already stays as it reads.
   */
  static InternetAddress sender(InternetAddress written) {
    try {
      String name = written.getPersonal();
      return new InternetAddress(written.getAddress(), name == null ? null : oneLine(name), UTF_8);
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static MimeBodyPart part(String text, String subtype) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(text, UTF_8, subtype);
    return part;
  }

  private static String oneLine(String text) {
    return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
  }
}
