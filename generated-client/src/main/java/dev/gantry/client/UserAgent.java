package dev.gantry.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The name under which the client shows up in a server's log: {@code gantry-client/<version>}. */
final class UserAgent {
  private UserAgent() {}

  static String read() {
    Properties properties = new Properties();
    try (InputStream resource = UserAgent.class.getResourceAsStream("client.properties")) {
      properties.load(resource);
    } catch (IOException e) {
      throw new UncheckedIOException("The jar of the client cannot be read", e);
    }
    return "gantry-client/" + properties.getProperty("version");
  }
}
