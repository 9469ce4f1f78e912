package dev.gantry.server.export;

import com.google.common.html.HtmlEscapers;
import dev.gantry.server.mail.Mail;
import dev.gantry.server.mail.MailAddress;
import dev.gantry.server.mail.MailNotSentException;
import dev.gantry.server.mail.Mailer;
import dev.gantry.server.user.User;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells somebody by mail that an export can be downloaded. */
public final class ExportNotice {

  private static final Logger LOG = LoggerFactory.getLogger(ExportNotice.class);

  private final Mailer mailer;

  public ExportNotice(Mailer mailer) {
    this.mailer = mailer;
  }

  /**
   * Returns when the mail server has the mail. Nothing happens where no mail server is set up, or
   * the requester has no address; a mail that is refused is only logged.
   */
  void ready(User requester, UserDataFile file) {
    Optional<String> address = MailRecipients.addressOf(requester).filter(MailAddress::isValid);
    if (address.isEmpty() || !mailer.isSetUp()) {
      return;
    }
    try {
      mailer.send(mail(address.get(), file.url()));
    } catch (MailNotSentException e) {
      LOG.warn("Nobody is told of export {}: {}", file.id(), e.getMessage());
    }
  }

  private static Mail mail(String address, String link) {
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
}
