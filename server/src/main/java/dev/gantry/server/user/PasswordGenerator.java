package dev.gantry.server.user;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** Makes passwords for accounts whose creator gave none. */
public final class PasswordGenerator {

  // Without the letters and digits that people confuse when they copy a password by hand.
  private static final String ALPHABET =
      "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";
  private static final int LENGTH = 18;

  private final SecureRandom random = new SecureRandom();

  /** A new password of 18 letters and digits, about 104 bits. */
  public String newPassword() {
    return random
        .ints(LENGTH, 0, ALPHABET.length())
        .mapToObj(ALPHABET::charAt)
        .map(String::valueOf)
        .collect(Collectors.joining());
  }
}
