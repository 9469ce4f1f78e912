package dev.gantry.server.core;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs requests of several clients at once. */
public final class AtTheSameTime {

  private AtTheSameTime() {}

  /** Starts all together and returns how many were not refused with an {@link ApiException}. */
  public static int accepted(List<Callable<?>> requests) throws Exception {
    CyclicBarrier start = new CyclicBarrier(requests.size());
    ExecutorService clients = Executors.newFixedThreadPool(requests.size());
    try {
      List<Future<Boolean>> answers = new ArrayList<>();
      for (Callable<?> request : requests) {
        answers.add(
            clients.submit(
                () -> {
                  start.await();
                  return isAccepted(request);
                }));
      }
      int accepted = 0;
      for (Future<Boolean> answer : answers) {
        accepted += answer.get() ? 1 : 0;
      }
      return accepted;
    } catch (ExecutionException e) {
      throw new AssertionError("a request failed otherwise than by a refusal", e.getCause());
    } finally {
      clients.shutdownNow();
    }
  }

  private static boolean isAccepted(Callable<?> request) throws Exception {
    try {
      request.call();
      return true;
    } catch (ApiException e) {
      return false;
    }
  }
}
