package dev.gantry.server.user;

import java.security.SecureRandom;
import java.util.Base64;

/** Makes login tokens. Only the hash of a token is ever stored. */
public final class LoginTokens {

  private static final int BYTES = 32;

  private final SecureRandom random = new SecureRandom();

  /** A new token of 43 characters that need no escaping in a header or an address. */
  public String newToken() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** What is stored in place of the token: the Base64 of its SHA-256, as Rocket.Chat does. */
  public String hash(String token) {
    return Sha256.base64(token);
  }
}
