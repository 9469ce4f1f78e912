package dev.gantry.contract.tests.remote;

import java.util.Optional;
import java.util.function.Supplier;

/** What was asked of a server once: it gave it, or it says no to everybody who wants it. */
final class Attempt<T> {
  private final T value;
  private final TargetException failure;

  private Attempt(T value, TargetException failure) {
    this.value = value;
    this.failure = failure;
  }

  static <T> Attempt<T> at(Supplier<T> call) {
    try {
      return new Attempt<>(call.get(), null);
    } catch (TargetException e) {
      return new Attempt<>(null, e);
    }
  }

  /**
   * What the server gave.
   *
   * @throws TargetException what it answered instead
   */
  T get() {
    if (failure != null) {
      throw failure;
    }
    return value;
  }

  Optional<TargetException> failure() {
    return Optional.ofNullable(failure);
  }
}
