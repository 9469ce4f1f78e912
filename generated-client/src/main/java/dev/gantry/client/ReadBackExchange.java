package dev.gantry.client;

import static java.util.concurrent.CompletableFuture.completedFuture;

import java.util.concurrent.CompletableFuture;

/**
 * Where a request was sent more than once, an earlier one may have had its effect and lost its
 * answer. The server then says that the id is taken, or gives nothing; what has this id is the
 * answer.
 */
record ReadBackExchange(Exchange next) implements Exchange {
  private static final int BAD_REQUEST = 400;

  @Override
  public CompletableFuture<Answer> send(Outgoing outgoing) {
    ReadBack readBack = outgoing.plan().readBack();
    if (readBack == null) {
      return next.send(outgoing);
    }
    return next.send(outgoing)
        .thenCompose(
            answer ->
                mayComeTooLate(answer) && !readBack.isIn(answer)
                    ? find(readBack, outgoing, answer)
                    : completedFuture(answer));
  }

  private static boolean mayComeTooLate(Answer answer) {
    return answer.question().attempt() > 1
        && (answer.isSuccess() || answer.status() == BAD_REQUEST);
  }

  private CompletableFuture<Answer> find(ReadBack readBack, Outgoing outgoing, Answer otherwise) {
    Outgoing question = readBack.question().get().within(outgoing.cancellation());
    return next.send(question)
        .handle(
            (found, failure) -> failure == null && readBack.isFoundIn(found) ? found : otherwise);
  }
}
