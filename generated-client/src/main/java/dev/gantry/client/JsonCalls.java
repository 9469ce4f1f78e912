package dev.gantry.client;

import dev.gantry.client.call.Call;
import dev.gantry.client.call.Calls;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Makes calls with JSON on both ways.
 *
 * @param witness sees every answer that comes, before it is read
 */
record JsonCalls(Requests requests, Exchange exchange, Answers answers, Consumer<Answer> witness)
    implements Calls {

  JsonCalls(Requests requests, Exchange exchange, Answers answers) {
    this(requests, exchange, answers, answer -> {});
  }

  JsonCalls with(CallOptions options) {
    return new JsonCalls(requests.with(options), exchange, answers, witness);
  }

  @Override
  public JsonCalls forPages() {
    return with(requests.options().withoutWindow());
  }

  JsonCalls with(Consumer<Answer> other) {
    return new JsonCalls(requests, exchange, answers, other);
  }

  JsonCalls through(Exchange other) {
    return new JsonCalls(requests, other, answers, witness);
  }

  @Override
  public <T> T call(Call<T> call) {
    Outgoing outgoing = requests.of(call).awaitedHere();
    Answer answer = Waiting.forResult(exchange.send(outgoing), outgoing);
    return read(answer, call, Function.<T>identity());
  }

  @Override
  public <T> CompletableFuture<T> callAsync(Call<T> call) {
    return callAsync(call, Function.identity());
  }

  /** Makes the call and goes on with what {@code use} makes of its answer. */
  <T, R> CompletableFuture<R> callAsync(Call<T> call, Function<T, R> use) {
    Outgoing outgoing;
    try {
      outgoing = requests.of(call);
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
    CompletableFuture<R> result = new CompletableFuture<>();
    exchange
        .sent(outgoing)
        .thenApply(answer -> read(answer, call, use))
        .whenComplete(
            (value, failure) -> {
              if (failure == null) {
                result.complete(value);
              } else {
                result.completeExceptionally(Waiting.unwrapped(failure));
              }
            });
    result.whenComplete(
        (value, failure) -> {
          if (result.isCancelled()) {
            outgoing.cancellation().cancel();
          }
        });
    return result;
  }

  private <T, R> R read(Answer answer, Call<T> call, Function<T, R> use) {
    witness.accept(answer);
    return answers.read(answer, call.answerType(), use);
  }
}
