package dev.gantry.reference.api.sample;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;

/** Something of everything that a public API can have. */
public abstract class Shop<T extends Comparable<T>> extends Hidden implements Runnable {
  /** A constant. */
  public static final String NAME = "corner (shop)";

  int unseen;

  protected Shop(List<? super T> goods) {}

  /** A method with all that a signature can have. */
  protected abstract <R> R sell(Function<? super T, R> how, int... counts) throws IOException;

  void unseen() {}

  /** A nested type. */
  public record Price(int cents) {}

  /** Another, which a program may switch over. */
  public enum Size {
    SMALL
  }
}
