package dev.gantry.client;

import dev.gantry.client.retry.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

/** Time that passes only where somebody sleeps, and then at once. */
final class ManualTime implements Sleeper {
  static final Instant START = Instant.parse("2026-11-21T10:00:00Z");

  private final AtomicReference<Instant> now = new AtomicReference<>(START);
  final List<Duration> slept = Collections.synchronizedList(new ArrayList<>());

  Clock clock() {
    InstantSource source = now::get;
    return source.withZone(ZoneOffset.UTC);
  }

  @Override
  public CompletableFuture<Void> sleep(Duration duration) {
    slept.add(duration);
    now.updateAndGet(time -> time.plus(duration));
    return CompletableFuture.completedFuture(null);
  }

  RocketChatClientBuilder in(RocketChatClientBuilder client) {
    return client.clock(clock()).sleeper(this);
  }
}
