package dev.gantry.server.export;

import dev.gantry.server.export.transcript.MailTranscript;
import dev.gantry.server.export.transcript.TranscriptTitle;
import dev.gantry.server.mail.Mail;
import dev.gantry.server.mail.MailAddress;
import dev.gantry.server.mail.MailNotSentException;
import dev.gantry.server.mail.Mailer;
import dev.gantry.server.message.MessageStore;
import dev.gantry.server.room.Room;
import dev.gantry.server.setting.Settings;
import dev.gantry.server.user.User;
import dev.gantry.server.user.UserStore;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Semaphore;

/** Mails messages of a room. */
public final class EmailExport {

  /** Each holds a request's thread for as long as the mail server takes; others need threads. */
  private static final int AT_A_TIME = 4;

  private final UserStore users;
  private final MailedMessages messages;
  private final Mailer mailer;
  private final Settings settings;
  private final Clock clock;
  private final Semaphore sending = new Semaphore(AT_A_TIME);

  public EmailExport(
      UserStore users, MessageStore messages, Mailer mailer, Settings settings, Clock clock) {
    this.users = users;
    this.messages = new MailedMessages(messages);
    this.mailer = mailer;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Sends the mail, to all recipients or to none. It is answered to the caller, and its recipients
   * do not learn each other's addresses, nor does the caller those of {@code toUsers}.
   *
   * @return usernames that were not found or have no address
   * @throws dev.gantry.server.core.ApiException {@code error-invalid-recipient} without any
   *     recipient; {@code error-invalid-email}; {@code error-message-not-found} where the room has
   *     none of the messages; {@code error-email-send-failed} where the mail server did not take
   *     it; 429 where as many mails are being sent as may be at a time
   */
  List<String> send(User caller, Room room, EmailExportRequest request) {
    MailRecipients recipients = MailRecipients.of(request, users);
    if (recipients.addresses().isEmpty()) {
      return recipients.missing();
    }
    if (!sending.tryAcquire()) {
      throw ExportRefusals.tooManyMails();
    }
    try {
      send(caller, room, request, recipients);
    } finally {
      sending.release();
    }
    return recipients.missing();
  }

  private void send(User caller, Room room, EmailExportRequest request, MailRecipients recipients) {
    MailTranscript body = messages.write(room, request.messages(), title(caller, room));
    String replyTo = MailRecipients.addressOf(caller).filter(MailAddress::isValid).orElse(null);
    try {
      mailer.send(
          new Mail(
              recipients.addresses(), replyTo, subject(request, room), body.html(), body.text()));
    } catch (MailNotSentException e) {
      throw ExportRefusals.mailNotSent(e.getMessage());
    }
  }

  private TranscriptTitle title(User caller, Room room) {
    return new TranscriptTitle(
        RoomTitle.of(room),
        null,
        null,
        null,
        clock.instant(),
        "@" + caller.username(),
        settings.text("Site_Url"));
  }

  private static String subject(EmailExportRequest request, Room room) {
    return request.subject() == null || request.subject().isBlank()
        ? "Messages from " + RoomTitle.of(room)
        : request.subject();
  }
}
