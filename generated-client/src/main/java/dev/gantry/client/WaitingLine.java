package dev.gantry.client;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Requests that wait for their turn: who came first, and who has the least patience, without a look
 * at the others. For one thread at a time.
 */
final class WaitingLine {
  private final Set<Waiter> inOrder = new LinkedHashSet<>();
  private final SortedSet<Waiter> byPatience =
      new TreeSet<>(Comparator.comparing(Waiter::longest).thenComparing(Waiter::number));
  private long last;

  /**
   * @param longest how far away the next period may be
   */
  record Waiter(long number, CompletableFuture<Void> turn, Duration longest) {}

  void add(CompletableFuture<Void> turn, Duration longest) {
    Waiter waiter = new Waiter(last++, turn, longest);
    inOrder.add(waiter);
    byPatience.add(waiter);
  }

  boolean isEmpty() {
    return inOrder.isEmpty();
  }

  @Nullable Waiter removeFirst() {
    return isEmpty() ? null : remove(inOrder.iterator().next());
  }

  /** Null where all can wait so long. */
  @Nullable Waiter removeOneThatCannotWait(Duration time) {
    return isEmpty() || byPatience.first().longest().compareTo(time) >= 0
        ? null
        : remove(byPatience.first());
  }

  List<Waiter> removeAll() {
    List<Waiter> all = List.copyOf(inOrder);
    inOrder.clear();
    byPatience.clear();
    return all;
  }

  private Waiter remove(Waiter waiter) {
    inOrder.remove(waiter);
    byPatience.remove(waiter);
    return waiter;
  }
}
