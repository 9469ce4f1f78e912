package dev.gantry.server.user;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** SHA-256 of a text in the two notations that Rocket.Chat uses. */
final class Sha256 {

  private Sha256() {}

  static String hex(String text) {
    return HexFormat.of().formatHex(digest(text));
  }

  static String base64(String text) {
    return Base64.getEncoder().encodeToString(digest(text));
  }

  private static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
