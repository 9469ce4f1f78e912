package dev.gantry.client.twofactor;

import org.jspecify.annotations.Nullable;

/**
 * Gets the code of a second factor, from a person, a mailbox or a generator. It may block: it runs
 * on a thread of its own.
 */
@FunctionalInterface
public interface TwoFactorCallback {

  /**
   * The code that the server asks for, or null to give up; the call then fails with what the server
   * said. For the method {@code password} it is the account's password, which the client hashes as
   * Rocket.Chat wants it.
   */
  @Nullable String code(TwoFactorChallenge challenge);
}
