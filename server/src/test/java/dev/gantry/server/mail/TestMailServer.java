package dev.gantry.server.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A real mail server inside this process, empty at the start of each test, on a free port. */
public final class TestMailServer implements BeforeEachCallback, AfterEachCallback {

  private final GreenMail server;

  private TestMailServer(String protocol) {
    server = new GreenMail(new ServerSetup(0, "127.0.0.1", protocol));
  }

  /** A server that speaks plainly. */
  public static TestMailServer plain() {
    return new TestMailServer(ServerSetup.PROTOCOL_SMTP);
  }

  /** A server that encrypts, with a certificate that nobody has signed. */
  static TestMailServer encrypted() {
    return new TestMailServer(ServerSetup.PROTOCOL_SMTPS);
  }

  /** Lets nobody log in but this one, from now on. */
  void allowLogin(String username, String password) {
    server.setUser(username + "@example.com", username, password);
    server.getUserManager().setAuthRequired(true);
  }

  public int port() {
    return (server.getSmtp() == null ? server.getSmtps() : server.getSmtp()).getPort();
  }

  /** What was delivered, once for each recipient. */
  public List<MimeMessage> delivered() {
    return List.of(server.getReceivedMessages());
  }

  /** What one address got. */
  public List<MimeMessage> deliveredTo(String address) {
    return List.of(server.getReceivedMessagesForDomain(address));
  }

  @Override
  public void beforeEach(ExtensionContext test) {
    server.start();
  }

  @Override
  public void afterEach(ExtensionContext test) {
    server.stop();
  }
}
