package dev.gantry.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The name under which the client shows up in a server's log: {@code gantry-client/<version>},
 * after the name of the application where it has one.
 */
final class UserAgent {
  private UserAgent() {}

  static String of(@Nullable String application) {
    return application == null ? ofTheClient() : application + " " + ofTheClient();
  }

  static String valid(String application) {
    if (!application.matches("[\\x21-\\x7e]+( [\\x21-\\x7e]+)*")) {
      throw new IllegalArgumentException("A header cannot hold this name: " + application);
    }
    return application;
  }

  private static String ofTheClient() {
    Properties properties = new Properties();
    try (InputStream resource = UserAgent.class.getResourceAsStream("client.properties")) {
      properties.load(resource);
    } catch (IOException e) {
      throw new UncheckedIOException("The jar of the client cannot be read", e);
    }
    return "gantry-client/" + properties.getProperty("version");
  }
}
