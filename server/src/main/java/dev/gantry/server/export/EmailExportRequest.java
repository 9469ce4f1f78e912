package dev.gantry.server.export;

import java.util.List;

/**
 * Which messages are mailed to whom.
 *
 * @param messages ids, at least one
 * @param toUsers usernames; empty for none
 * @param toEmails addresses as they came; empty for none
 * @param subject null where there is none
 */
record EmailExportRequest(
    List<String> messages, List<String> toUsers, List<String> toEmails, String subject) {

  /**
   * @throws dev.gantry.server.core.ApiException {@code error-invalid-params} without a message
   */
  static EmailExportRequest of(ExportRoomCommand command) {
    List<String> messages = given(command.messages());
    if (messages.isEmpty()) {
      throw ExportRefusals.invalidParams();
    }
    return new EmailExportRequest(
        messages, given(command.toUsers()), given(command.toEmails()), command.subject());
  }

  private static List<String> given(List<String> values) {
    return values == null ? List.of() : values;
  }
}
