package dev.gantry.server.core;

import java.security.SecureRandom;
import java.time.Clock;

/**
 * Ids as Rocket.Chat makes them: 17 characters without those that people confuse, drawn at random
 * so that nobody can guess another's.
 */
public final class RandomIds implements IdGenerator {

  private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTWXYZabcdefghijkmnopqrstuvwxyz";
  private static final int LENGTH = 17;

  private final SecureRandom random = new SecureRandom();

  @Override
  public String newId() {
    return random
        .ints(LENGTH, 0, ALPHABET.length())
        .mapToObj(ALPHABET::charAt)
        .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
        .toString();
  }

  @Override
  public IdGenerator ordered(Clock clock) {
    return new OrderedIds(clock);
  }
}
