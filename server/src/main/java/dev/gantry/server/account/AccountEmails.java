package dev.gantry.server.account;

import dev.gantry.server.user.User;
import dev.gantry.server.user.UserEmail;
import java.util.List;
import java.util.stream.Stream;

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
    List<UserEmail> emails = user.emails() == null ? List.of() : user.emails();
    UserEmail old = emails.isEmpty() ? null : emails.get(0);
    if (old == null && address == null) {
      return user.emails();
    }
    boolean same = old != null && (address == null || address.equals(old.address()));
    boolean isVerified = verified == null ? same && old.verified() : verified;
    UserEmail first = new UserEmail(same ? old.address() : address, isVerified);
    Stream<UserEmail> others = emails.stream().skip(1).filter(email -> !isSame(email, first));
    return Stream.concat(Stream.of(first), others).toList();
  }

  private static boolean isSame(UserEmail email, UserEmail other) {
    return email.address().equalsIgnoreCase(other.address());
  }
}
