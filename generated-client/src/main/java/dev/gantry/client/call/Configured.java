package dev.gantry.client.call;

import java.util.function.Consumer;

/** Lets a lambda fill in an object. */
public final class Configured {
  private Configured() {}

  /** The object, after {@code configuration} has seen it. */
  public static <T> T by(T object, Consumer<? super T> configuration) {
    configuration.accept(object);
    return object;
  }
}
