package dev.gantry.server.export;

import dev.gantry.server.mail.MailAddress;
import dev.gantry.server.user.User;
import dev.gantry.server.user.UserStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who gets a mail.
 *
 * @param addresses each once
 * @param missing usernames that were not found or have no address
 */
record MailRecipients(List<String> addresses, List<String> missing) {

  /**
   * @throws dev.gantry.server.core.ApiException {@code error-invalid-recipient} where nobody is
   *     named; {@code error-invalid-email} for an address that is none
   */
  static MailRecipients of(EmailExportRequest request, UserStore users) {
    Set<String> addresses = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    addresses.addAll(given(request.toEmails()));
    Set<String> missing = given(request.toUsers());
    if (addresses.isEmpty() && missing.isEmpty()) {
      throw ExportRefusals.invalidRecipient();
    }
    for (User user : users.findByUsernames(missing)) {
      addressOf(user)
          .ifPresent(
              address -> {
                addresses.add(address);
                missing.remove(user.username());
              });
    }
    if (!addresses.stream().allMatch(MailAddress::isValid)) {
      throw ExportRefusals.invalidEmail();
    }
    return new MailRecipients(List.copyOf(addresses), new ArrayList<>(missing));
  }

  /** The address that mails to an account go to. */
  static Optional<String> addressOf(User user) {
    return user.emails() == null || user.emails().isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(user.emails().get(0).address());
  }

  private static Set<String> given(Collection<String> values) {
    Set<String> given = new LinkedHashSet<>();
    for (String value : values) {
      if (value != null && !value.isBlank()) {
        given.add(value.strip());
      }
    }
    return given;
  }
}
