package dev.gantry.server.account;

import dev.gantry.server.user.User;
import dev.gantry.server.user.UserEmail;
import java.util.ArrayList;
import java.util.List;

/** The e-mail addresses of an account; the first one is the one that people edit. */
final class AccountEmails {

  private AccountEmails() {}

  /** The first address, or null. */
  static String first(User user) {
    return user.emails() == null || user.emails().isEmpty() ? null : user.emails().get(0).address();
  }

  /**
   * The addresses with a changed first one. A new address is not verified unless that is said.
   *
   * @param address null for the old one
   * @param verified null for what it was
   */
  static List<UserEmail> changed(User user, String address, Boolean verified) {
    List<UserEmail> emails = new ArrayList<>(user.emails() == null ? List.of() : user.emails());
    UserEmail old = emails.isEmpty() ? null : emails.get(0);
    if (old == null && address == null) {
      return user.emails();
    }
    boolean same = old != null && (address == null || address.equals(old.address()));
    boolean isVerified = verified == null ? same && old.verified() : verified;
    UserEmail first = new UserEmail(same ? old.address() : address, isVerified);
    if (old == null) {
      emails.add(first);
    } else {
      emails.set(0, first);
    }
    return List.copyOf(emails);
  }
}
