package dev.gantry.client.transport;

import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A body that must be there at some time; the JDK's own timeout ends with the headers. */
final class TimedBody implements BodySubscriber<byte[]> {
  private final BodySubscriber<byte[]> bytes = BodySubscribers.ofByteArray();
  private final CompletableFuture<byte[]> body = new CompletableFuture<>();
  private final long deadline;

  /**
   * @param deadline as {@link System#nanoTime()} tells the time
   */
  TimedBody(long deadline) {
    this.deadline = deadline;
    bytes.getBody().whenComplete(this::end);
  }

  private void end(byte @Nullable [] all, @Nullable Throwable failure) {
    if (failure == null) {
      body.complete(all);
    } else {
      body.completeExceptionally(failure);
    }
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return body;
  }

  /** Most bodies have come with the headers, and are whole before anybody needs a clock. */
  @Override
  public void onSubscribe(Subscription subscription) {
    bytes.onSubscribe(subscription);
    if (!body.isDone()) {
      endAtDeadline(subscription);
    }
  }

  /** The one thread that counts time for the whole process must not do what follows. */
  private void endAtDeadline(Subscription subscription) {
    CompletableFuture<Void> timer =
        new CompletableFuture<Void>()
            .orTimeout(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
    timer.whenComplete(
        (stopped, late) -> {
          if (late != null) {
            CompletableFuture.runAsync(() -> giveUp(subscription));
          }
        });
    body.whenComplete((all, failure) -> timer.complete(null));
  }

  private void giveUp(Subscription subscription) {
    body.completeExceptionally(new HttpTimeoutException("the body did not end in time"));
    subscription.cancel();
  }

  @Override
  public void onNext(List<ByteBuffer> part) {
    bytes.onNext(part);
  }

  @Override
  public void onError(Throwable failure) {
    bytes.onError(failure);
  }

  @Override
  public void onComplete() {
    bytes.onComplete();
  }
}
