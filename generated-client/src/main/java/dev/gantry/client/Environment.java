package dev.gantry.client;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Settings that come from outside the program: a system property such as {@code
 * rocketchat.user-id}, else an environment variable such as {@code ROCKETCHAT_USER_ID}.
 */
record Environment(
    UnaryOperator<@Nullable String> properties, UnaryOperator<@Nullable String> variables) {

  static Environment ofThisProcess() {
    return new Environment(System::getProperty, System::getenv);
  }

  /** What is set and not empty. */
  Optional<String> text(String name) {
    return notEmpty(properties.apply(property(name)))
        .or(() -> notEmpty(variables.apply(variable(name))));
  }

  /**
   * A time in seconds, or as ISO 8601 has it.
   *
   * @throws IllegalArgumentException if it is neither
   */
  Optional<Duration> duration(String name) {
    return text(name).map(text -> duration(name, text));
  }

  /**
   * A whole number.
   *
   * @throws IllegalArgumentException if it is none
   */
  Optional<Integer> number(String name) {
    return text(name)
        .map(
            text -> {
              try {
                return Integer.valueOf(text);
              } catch (NumberFormatException e) {
                throw wrong(name, "must be a whole number, not " + text);
              }
            });
  }

  /** How both of its names read, for messages. */
  static String names(String name) {
    return variable(name) + " (or the system property " + property(name) + ")";
  }

  private static Duration duration(String name, String text) {
    try {
      return text.matches("\\d{1,9}")
          ? Duration.ofSeconds(Long.parseLong(text))
          : Duration.parse(text);
    } catch (DateTimeException e) {
      throw wrong(name, "must be seconds or look like PT1.5S, not " + text);
    }
  }

  private static IllegalArgumentException wrong(String name, String what) {
    return new IllegalArgumentException(names(name) + " " + what);
  }

  private static Optional<String> notEmpty(@Nullable String text) {
    return Optional.ofNullable(text).map(String::strip).filter(it -> !it.isEmpty());
  }

  private static String property(String name) {
    return "rocketchat." + name;
  }

  private static String variable(String name) {
    return "ROCKETCHAT_" + name.replace('-', '_').toUpperCase(Locale.ROOT);
  }
}
