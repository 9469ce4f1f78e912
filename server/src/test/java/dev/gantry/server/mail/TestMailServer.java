package dev.gantry.server.mail;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A real mail server inside this process, empty at the start of each test, on a free port. */
public final class TestMailServer implements BeforeEachCallback, AfterEachCallback {

  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  /** Lets nobody log in but this one, from now on. */
  void allowLogin(String username, String password) {
    server.setUser(username + "@example.com", username, password);
    server.getUserManager().setAuthRequired(true);
  }

  public int port() {
    return server.getSmtp().getPort();
  }

  /** What was delivered, once for each recipient. */
  public List<MimeMessage> delivered() {
    return List.of(server.getReceivedMessages());
  }

  /** What one address got. */
  public List<MimeMessage> deliveredTo(String address) {
    GreenMailUser owner = server.getUserManager().getUserByEmail(address);
    return owner == null ? List.of() : messagesOf(owner);
  }

  private List<MimeMessage> messagesOf(GreenMailUser owner) {
    try {
      return server.getManagers().getImapHostManager().getInbox(owner).getMessages().stream()
          .map(StoredMessage::getMimeMessage)
          .toList();
    } catch (FolderException e) {
      throw new AssertionError(e);
    }
  }

  /** Answers nobody any more. */
  public void stop() {
    server.stop();
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
