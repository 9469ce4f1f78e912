package dev.gantry.server.mail;

import dev.gantry.server.setting.Settings;
import java.time.Duration;
import java.util.Properties;

/** The mail server, as the settings {@code SMTP_...} name it at this moment. */
final class SmtpServer {

  private static final String SUBMISSION_PORT = "587";
  private static final String SUBMISSION_PORT_TLS = "465";
  private static final int MAX_PORT = 65535;

  private final Settings settings;

  SmtpServer(Settings settings) {
    this.settings = settings;
  }

  boolean isNamed() {
    return !host().isEmpty();
  }

  /** The name of the transport: {@code smtp}, or {@code smtps} for TLS from the first byte. */
  String protocol() {
    return "smtps".equals(settings.text("SMTP_Protocol")) ? "smtps" : "smtp";
  }

  String host() {
    return settings.text("SMTP_Host").strip();
  }

  int port() throws MailNotSentException {
    String port = settings.text("SMTP_Port").strip();
    if (port.isEmpty()) {
      port = "smtps".equals(protocol()) ? SUBMISSION_PORT_TLS : SUBMISSION_PORT;
    }
    int number = port.matches("\\d{1,5}") ? Integer.parseInt(port) : 0;
    if (number < 1 || number > MAX_PORT) {
      throw new MailNotSentException("SMTP_Port is not a port");
    }
    return number;
  }

  /** The name to log in with; null for a server that wants no login. */
  String username() {
    return needsLogin() ? settings.text("SMTP_Username") : null;
  }

  /** The password to log in with; null for a server that wants no login. */
  String password() {
    return needsLogin() ? settings.text("SMTP_Password") : null;
  }

  private boolean needsLogin() {
    return !settings.text("SMTP_Username").isEmpty() && !settings.text("SMTP_Password").isEmpty();
  }

  /**
   * How to talk to the server. A password leaves this process unencrypted only where {@code
   * SMTP_IgnoreTLS} says that it may.
   *
   * @param patience for each thing that the server has to answer
   */
  Properties properties(Duration patience) {
    boolean mayEncrypt = !settings.isOn("SMTP_IgnoreTLS");
    String millis = Long.toString(patience.toMillis());
    String prefix = "mail." + protocol() + ".";
    Properties properties = new Properties();
    properties.setProperty(prefix + "connectiontimeout", millis);
    properties.setProperty(prefix + "timeout", millis);
    properties.setProperty(prefix + "writetimeout", millis);
    properties.setProperty(prefix + "auth", Boolean.toString(needsLogin()));
    properties.setProperty(prefix + "starttls.enable", Boolean.toString(mayEncrypt));
    properties.setProperty(
        prefix + "starttls.required", Boolean.toString(mayEncrypt && needsLogin()));
    properties.setProperty(prefix + "ssl.checkserveridentity", "true");
    // A mail is sent once the server has taken it; a farewell that fails changes nothing about it.
    properties.setProperty(prefix + "quitwait", "false");
    return properties;
  }
}
