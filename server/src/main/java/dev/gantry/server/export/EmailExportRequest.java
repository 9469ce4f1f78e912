package dev.gantry.server.export;

import java.util.List;

/**
 * Which messages are mailed to whom. The limits are ours: one call must not flood mailboxes.
 *
 * @param messages ids, at least one
 * @param toUsers usernames; empty for none
 * @param toEmails addresses as they came; empty for none
 * @param subject null where there is none
 */
record EmailExportRequest(
    List<String> messages, List<String> toUsers, List<String> toEmails, String subject) {

  private static final int MOST_MESSAGES = 200;
  private static final int MOST_RECIPIENTS = 50;
  private static final int LONGEST_SUBJECT = 255;

  /**
   * @throws dev.gantry.server.core.ApiException {@code error-invalid-params} without a message;
   *     {@code invalid-params} for more messages or recipients than a mail may have, and for a
   *     subject that is too long
   */
  static EmailExportRequest of(ExportRoomCommand command) {
    List<String> messages = given(command.messages());
    if (messages.isEmpty()) {
      throw ExportRefusals.invalidParams();
    }
    EmailExportRequest request =
        new EmailExportRequest(
            messages, given(command.toUsers()), given(command.toEmails()), command.subject());
    request.checkLimits();
    return request;
  }

  private void checkLimits() {
    if (messages.size() > MOST_MESSAGES) {
      throw ExportRefusals.tooMany(MOST_MESSAGES);
    }
    if (toUsers.size() + toEmails.size() > MOST_RECIPIENTS) {
      throw ExportRefusals.tooMany(MOST_RECIPIENTS);
    }
    if (subject != null && subject.length() > LONGEST_SUBJECT) {
      throw ExportRefusals.tooLong(LONGEST_SUBJECT);
    }
  }

  private static List<String> given(List<String> values) {
    return values == null ? List.of() : values;
  }
}
