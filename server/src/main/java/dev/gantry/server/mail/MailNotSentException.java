package dev.gantry.server.mail;

/**
 * A mail that was not sent. The message is a phrase for whoever wanted it sent: it names no address
 * and nothing that the mail server said, both of which are in the cause.
 */
public final class MailNotSentException extends Exception {

  private static final long serialVersionUID = 1L;

  MailNotSentException(String reason) {
    super(reason);
  }

  MailNotSentException(String reason, Throwable cause) {
    super(reason, cause);
  }
}
