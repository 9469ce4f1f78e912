package dev.gantry.server.export;

import com.google.common.html.HtmlEscapers;
import dev.gantry.server.mail.Mail;
import dev.gantry.server.mail.MailAddress;
import dev.gantry.server.mail.MailNotSentException;
import dev.gantry.server.mail.Mailer;
import dev.gantry.server.user.User;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells somebody by mail what has become of an export. */
public final class ExportNotice {

  private static final Logger LOG = LoggerFactory.getLogger(ExportNotice.class);

  private final Mailer mailer;

  public ExportNotice(Mailer mailer) {
    this.mailer = mailer;
  }

  /**
   * Says that it can be downloaded, and returns when the mail server has the mail. Nothing happens
   * where no mail server is set up, or the requester has no address; a mail that is refused is only
   * logged.
   */
  void ready(User requester, UserDataFile file) {
    send(requester, file.id(), address -> ready(address, file.url()));
  }

  /** Says that there will be none; otherwise as {@link #ready}. Rocket.Chat says nothing. */
  void failed(User requester, ExportJob job) {
    send(requester, job.id(), ExportNotice::failed);
  }

  private void send(User requester, String exportId, Function<String, Mail> mail) {
    Optional<String> address = MailRecipients.addressOf(requester).filter(MailAddress::isValid);
    if (address.isEmpty() || !mailer.isSetUp()) {
      return;
    }
    try {
      mailer.send(mail.apply(address.get()));
    } catch (MailNotSentException e) {
      LOG.warn("Nobody is told of export {}: {}", exportId, e.getMessage());
    }
  }

  private static Mail ready(String address, String link) {
    String href = HtmlEscapers.htmlEscaper().escape(link);
    return new Mail(
        List.of(address),
        null,
        "Channel Export",
        "Your data file is now ready to download. Click <a href=\""
            + href
            + "\">here</a> to download it.",
        "Your data file is now ready to download: " + link);
  }

  private static Mail failed(String address) {
    String text = "Your data file could not be made. Please ask for it again.";
    return new Mail(List.of(address), null, "Channel Export Failed", text, text);
  }
}
