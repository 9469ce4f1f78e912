package dev.gantry.client;

import java.security.SecureRandom;
import java.util.Random;

/** Ids of the kind that Rocket.Chat gives: 17 characters, none like another. */
final class ClientId {
  private static final String CHARACTERS =
      "23456789ABCDEFGHJKLMNPQRSTWXYZabcdefghijkmnopqrstuvwxyz";
  private static final int LENGTH = 17;

  private ClientId() {}

  static String next() {
    Random random = new SecureRandom();
    StringBuilder id = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      id.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
    }
    return id.toString();
  }
}
