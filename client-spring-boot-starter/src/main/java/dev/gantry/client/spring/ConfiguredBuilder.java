package dev.gantry.client.spring;

import dev.gantry.client.RocketChatClient;
import dev.gantry.client.RocketChatClientBuilder;
import dev.gantry.client.retry.RetryPolicy;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.PropertyMapper;

/** The properties, as settings of a client. */
final class ConfiguredBuilder {
  private ConfiguredBuilder() {}

  static RocketChatClientBuilder of(RocketChatClientProperties properties) {
    RocketChatClientBuilder builder = RocketChatClient.builder();
    PropertyMapper map = PropertyMapper.get();
    map.from(properties.baseUrl()).to(builder::baseUrl);
    map.from(properties.connectTimeout()).to(builder::connectTimeout);
    map.from(properties.requestTimeout()).to(builder::requestTimeout);
    map.from(properties.applicationName()).to(builder::applicationName);
    map.from(properties.paced()).whenTrue().to(paced -> builder.paced());
    map.from(properties.proxy()).to(proxy -> builder.proxy(proxy.host(), proxy.port()));
    setIdentity(properties, builder);
    setRetries(properties, builder);
    return builder;
  }

  private static void setIdentity(
      RocketChatClientProperties properties, RocketChatClientBuilder builder) {
    String token = properties.authToken();
    String user = properties.user();
    if (token != null) {
      builder.token(needed(properties.userId(), "auth-token", "user-id"), token);
    } else if (user != null) {
      builder.login(user, needed(properties.password(), "user", "password"));
    }
  }

  private static void setRetries(
      RocketChatClientProperties properties, RocketChatClientBuilder builder) {
    RetryPolicy retries = RetryPolicy.standard();
    Integer attempts = properties.maxAttempts();
    if (attempts != null) {
      retries = retries.maxAttempts(attempts);
    }
    if (properties.maxTotalTime() != null) {
      retries = retries.maxTotalTime(properties.maxTotalTime());
    }
    builder.retries(retries);
  }

  private static String needed(@Nullable String value, String given, String missing) {
    if (value == null) {
      throw new IllegalArgumentException(
          "gantry.client." + given + " needs gantry.client." + missing + " too");
    }
    return value;
  }
}
