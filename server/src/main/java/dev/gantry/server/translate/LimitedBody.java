package dev.gantry.server.translate;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** Collects a body and breaks off where it becomes too long. */
final class LimitedBody implements BodySubscriber<byte[]> {

  private final BodySubscriber<byte[]> collected = BodySubscribers.ofByteArray();
  private final AtomicReference<Subscription> source = new AtomicReference<>();
  private final AtomicLong left;

  LimitedBody(long mostBytes) {
    this.left = new AtomicLong(mostBytes);
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return collected.getBody();
  }

  @Override
  public void onSubscribe(Subscription subscription) {
    source.set(subscription);
    collected.onSubscribe(subscription);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    long received = buffers.stream().mapToLong(ByteBuffer::remaining).sum();
    if (left.addAndGet(-received) < 0) {
      source.get().cancel();
      collected.onError(new IOException("the answer is too long"));
    } else {
      collected.onNext(buffers);
    }
  }

  @Override
  public void onError(Throwable failure) {
    collected.onError(failure);
  }

  @Override
  public void onComplete() {
    collected.onComplete();
  }
}
