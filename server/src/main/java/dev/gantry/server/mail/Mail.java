package dev.gantry.server.mail;

import java.util.List;

/**
 * A mail that says the same in HTML and in plain text.
 *
 * @param recipients at least one address; several people do not learn each other's
 * @param replyTo address that answers go to; null for the sender's
 * @param subject line breaks and other control characters become blanks
 */
public record Mail(
    List<String> recipients, String replyTo, String subject, String html, String text) {

  public Mail {
    recipients = List.copyOf(recipients);
    if (recipients.isEmpty()) {
      throw new IllegalArgumentException("a mail needs a recipient");
    }
  }
}
