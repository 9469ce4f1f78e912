package dev.gantry.client;

import dev.gantry.client.listener.AttemptResult;
import dev.gantry.client.listener.CallAttempt;
import dev.gantry.client.listener.CallListener;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells listeners of each request and its end. */
record ObservedExchange(List<CallListener> listeners, Exchange next) implements Exchange {
  private static final Logger LOG = LoggerFactory.getLogger(RocketChatClient.class);

  @Override
  public CompletableFuture<Answer> send(Outgoing outgoing) {
    CallAttempt attempt =
        new CallAttempt(
            outgoing.request().operation(),
            outgoing.request().method(),
            outgoing.request().url(),
            outgoing.attempt());
    tell(listener -> listener.before(attempt));
    long start = System.nanoTime();
    return next.sent(with(attempt.addedHeaders(), outgoing))
        .whenComplete(
            (answer, failure) -> {
              AttemptResult result = result(start, answer, failure);
              tell(listener -> listener.after(attempt, result));
            });
  }

  private static Outgoing with(Map<String, String> headers, Outgoing outgoing) {
    Outgoing changed = outgoing;
    for (Map.Entry<String, String> header : headers.entrySet()) {
      changed = changed.withHeader(header.getKey(), header.getValue());
    }
    return changed;
  }

  private static AttemptResult result(
      long start, @Nullable Answer answer, @Nullable Throwable failure) {
    Duration duration = Duration.ofNanos(System.nanoTime() - start);
    return new AttemptResult(
        answer == null ? 0 : answer.status(),
        duration,
        failure == null ? null : Waiting.unwrapped(failure));
  }

  private void tell(Consumer<CallListener> news) {
    for (CallListener listener : listeners) {
      try {
        news.accept(listener);
      } catch (RuntimeException e) {
        LOG.warn("A listener failed", e);
      }
    }
  }
}
