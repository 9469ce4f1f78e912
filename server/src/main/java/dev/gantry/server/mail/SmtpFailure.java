package dev.gantry.server.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** Tells what went wrong with a mail server, without repeating what it said. */
final class SmtpFailure {

  private static final String INSECURE =
      "the connection to the mail server could not be made secure";
  private static final String UNREACHABLE = "the mail server cannot be reached";

  private static final Map<Class<? extends Exception>, String> REASONS =
      Map.of(
          AuthenticationFailedException.class, "the mail server refused the login",
          SendFailedException.class, "the mail server refused the mail",
          SocketTimeoutException.class, "the mail server did not answer in time",
          ConnectException.class, UNREACHABLE,
          NoRouteToHostException.class, UNREACHABLE,
          UnknownHostException.class, UNREACHABLE,
          SSLException.class, INSECURE);

  private SmtpFailure() {}

  static MailNotSentException of(MessagingException failure) {
    return new MailNotSentException(reason(failure), failure);
  }

  private static String reason(MessagingException failure) {
    // The library has no type for a server that lacks it.
    if (String.valueOf(failure.getMessage()).startsWith("STARTTLS")) {
      return INSECURE;
    }
    // The innermost: a server that falls silent shows as one that refused, because of a timeout.
    String reason = "the mail server broke off";
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      reason = known(cause).orElse(reason);
    }
    return reason;
  }

  private static Optional<String> known(Throwable cause) {
    return REASONS.entrySet().stream()
        .filter(reason -> reason.getKey().isInstance(cause))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
