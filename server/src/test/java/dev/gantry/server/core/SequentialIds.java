package dev.gantry.server.core;

import java.util.concurrent.atomic.AtomicLong;

/** Ids that a test can foretell: {@code id000000000000001}, {@code id000000000000002} and so on. */
public final class SequentialIds implements IdGenerator {

  private final AtomicLong last = new AtomicLong();

  @Override
  public String newId() {
    return "id%015d".formatted(last.incrementAndGet());
  }
}
