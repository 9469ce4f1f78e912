package dev.gantry.client;

import dev.gantry.client.retry.RetryPolicy;
import java.util.Optional;

/** Which settings of a client the environment may have. */
final class EnvironmentSettings {
  private EnvironmentSettings() {}

  static void fill(RocketChatClientBuilder builder, Environment environment) {
    if (builder.baseUrl == null) {
      environment.text("url").ifPresent(builder::baseUrl);
    }
    if (builder.identity == null) {
      fillIdentity(builder, environment);
    }
    if (builder.connectTimeout == null) {
      environment.duration("connect-timeout").ifPresent(builder::connectTimeout);
    }
    if (builder.requestTimeout == null) {
      environment.duration("request-timeout").ifPresent(builder::requestTimeout);
    }
    if (builder.retries == null) {
      environment
          .number("max-attempts")
          .ifPresent(attempts -> builder.retries(RetryPolicy.standard().maxAttempts(attempts)));
    }
    if (builder.applicationName == null) {
      environment.text("application-name").ifPresent(builder::applicationName);
    }
  }

  /** A token comes first: it can do less than a password, and takes no login. */
  private static void fillIdentity(RocketChatClientBuilder builder, Environment environment) {
    Optional<String> token = environment.text("auth-token");
    if (token.isPresent()) {
      builder.token(needed("user-id", "auth-token", environment), token.get());
      return;
    }
    environment
        .text("user")
        .ifPresent(user -> builder.login(user, needed("password", "user", environment)));
  }

  private static String needed(String name, String other, Environment environment) {
    return environment
        .text(name)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    Environment.names(other) + " needs " + Environment.names(name) + " too"));
  }
}
