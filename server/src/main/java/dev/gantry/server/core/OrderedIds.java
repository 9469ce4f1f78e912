package dev.gantry.server.core;

import java.security.SecureRandom;
import java.time.Clock;

/**
 * Ids that look like {@link RandomIds} and follow each other: the first six characters tell the
 * tenth of a second in which an id was made, the other eleven are drawn at random, so that nobody
 * can guess them. For records that are made at a high rate. An index over ids in random order has
 * another of its pages changed, and so written to disk, by almost every record.
 */
public final class OrderedIds implements IdGenerator {

  /** In the order of their codes, so that ids compare as what they stand for. */
  private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTWXYZabcdefghijkmnopqrstuvwxyz";

  private static final int LENGTH = 17;

  /** Enough until the year 2057, when they begin again. */
  private static final int TIME_LENGTH = 6;

  private static final int MILLIS_OF_UNIT = 100;

  /** The largest multiple of the alphabet's size below 256; what is beyond would favour some. */
  private static final int FAIR = 256 - 256 % ALPHABET.length();

  private final SecureRandom random = new SecureRandom();
  private final Clock clock;

  /**
   * @param clock may go back; ids made then only lie elsewhere in the order
   */
  public OrderedIds(Clock clock) {
    this.clock = clock;
  }

  @Override
  public String newId() {
    char[] id = new char[LENGTH];
    long time = clock.millis() / MILLIS_OF_UNIT;
    for (int at = TIME_LENGTH - 1; at >= 0; at--) {
      id[at] = ALPHABET.charAt((int) (time % ALPHABET.length()));
      time /= ALPHABET.length();
    }
    byte[] drawn = new byte[2 * LENGTH];
    int at = TIME_LENGTH;
    while (at < LENGTH) {
      random.nextBytes(drawn);
      for (int next = 0; next < drawn.length && at < LENGTH; next++) {
        int value = drawn[next] & 0xFF;
        if (value < FAIR) {
          id[at++] = ALPHABET.charAt(value % ALPHABET.length());
        }
      }
    }
    return new String(id);
  }
}
