package dev.gantry.client.spring;

import dev.gantry.client.RocketChatClient;
import dev.gantry.client.error.RocketChatException;
import dev.gantry.client.error.TooManyRequestsException;
import dev.gantry.client.retry.RetryPolicy;
import java.time.Duration;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Asks the server who the caller is: up means that it answers and knows the account. Asks once and
 * waits five seconds at most. A server that finds this too often is there, too.
 */
final class RocketChatHealthIndicator extends AbstractHealthIndicator {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final RocketChatClient client;

  RocketChatHealthIndicator(RocketChatClient client) {
    super("Rocket.Chat is not available");
    this.client = client.withOptions(o -> o.timeout(PATIENCE).retries(RetryPolicy.never()));
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    try {
      health.up().withDetail("username", client.authentication().getMe().getUsername());
    } catch (TooManyRequestsException e) {
      health.up();
    } catch (RocketChatException e) {
      health.down().withDetail("error", e.getMessage());
    }
  }
}
