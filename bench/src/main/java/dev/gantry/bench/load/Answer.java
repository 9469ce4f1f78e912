package dev.gantry.bench.load;

import java.nio.charset.StandardCharsets;

/**
 * One answer.
 *
 * @param closes whether the server ends the connection after it
 */
public record Answer(int status, byte[] body, boolean closes) {

  /** The body as text. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }
}
