package dev.gantry.client;

import dev.gantry.client.call.Call;
import dev.gantry.client.call.Calls;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Makes calls with JSON on both ways. */
record JsonCalls(Requests requests, Exchange exchange, Answers answers) implements Calls {

  @Override
  public <T> T call(Call<T> call) {
    Outgoing outgoing = requests.of(call);
    Answer answer = Waiting.forResult(exchange.send(outgoing), outgoing.failedCall());
    return answers.read(answer, call.answerType(), Function.<T>identity());
  }

  /** Makes the call and goes on with what {@code use} makes of its answer. */
  <T, R> CompletableFuture<R> callAsync(Call<T> call, Function<T, R> use) {
    return exchange
        .send(requests.of(call))
        .thenApply(answer -> answers.read(answer, call.answerType(), use));
  }
}
