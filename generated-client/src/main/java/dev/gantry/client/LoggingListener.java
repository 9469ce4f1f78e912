package dev.gantry.client;

import dev.gantry.client.listener.AttemptResult;
import dev.gantry.client.listener.CallAttempt;
import dev.gantry.client.listener.CallListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One line for each request, at DEBUG, under the name of {@link RocketChatClient}. It names neither
 * headers nor query nor body, because they hold tokens and what people write.
 */
final class LoggingListener implements CallListener {
  private static final Logger LOG = LoggerFactory.getLogger(RocketChatClient.class);

  @Override
  public void after(CallAttempt attempt, AttemptResult result) {
    if (!LOG.isDebugEnabled()) {
      return;
    }
    long millis = result.duration().toMillis();
    if (result.failure() == null) {
      LOG.debug("{}: {} in {} ms", attempt, result.status(), millis);
    } else {
      LOG.debug("{}: no answer after {} ms: {}", attempt, millis, result.failure().toString());
    }
  }
}
