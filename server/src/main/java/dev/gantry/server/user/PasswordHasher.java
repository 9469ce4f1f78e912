package dev.gantry.server.user;

import java.util.Optional;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder.BCryptVersion;

/**
 * Hashes passwords as Rocket.Chat stores them: bcrypt over the lower-case hexadecimal SHA-256 of
 * the password, so that accounts of an existing workspace can log in. Slow by design; never call it
 * inside a unit of work.
 */
public final class PasswordHasher {

  private static final int COST = 10;

  /** Of the same cost. Made once, since making one takes as long as a tenth of a start. */
  private static final String HASH_OF_NOBODY =
      "$2b$10$CnakCguvDfWuPbbK8IHIPuZbJw57pRfxCIKhkSoNHd7T60d/FT30W";

  private final BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder(BCryptVersion.$2B, COST);

  /** The hash to store. */
  public String hash(String password) {
    return bcrypt.encode(Sha256.hex(password));
  }

  /**
   * Whether the password is the one that was hashed. Takes as long without a hash as with one, so
   * that the time of an answer does not tell which accounts exist.
   */
  public boolean matches(String password, Optional<String> hash) {
    boolean same = bcrypt.matches(Sha256.hex(password), hash.orElse(HASH_OF_NOBODY));
    return same && hash.isPresent();
  }
}
