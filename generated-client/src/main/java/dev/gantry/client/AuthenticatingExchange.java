package dev.gantry.client;

import static java.util.concurrent.CompletableFuture.completedFuture;

import java.util.concurrent.CompletableFuture;

/**
 * Says who calls. Tokens that the server refuses are replaced once, where the identity has others.
 */
record AuthenticatingExchange(Identity identity, Exchange next) implements Exchange {
  private static final int UNAUTHORIZED = 401;

  @Override
  public CompletableFuture<Answer> send(Outgoing outgoing) {
    if (!outgoing.plan().authenticated()) {
      return next.send(outgoing);
    }
    return identity.tokens().thenCompose(tokens -> sendAs(tokens, outgoing));
  }

  private CompletableFuture<Answer> sendAs(TokenPair tokens, Outgoing outgoing) {
    return next.send(outgoing.as(tokens))
        .thenCompose(
            answer ->
                answer.status() == UNAUTHORIZED && identity.discard(tokens)
                    ? identity
                        .tokens()
                        .thenCompose(fresh -> next.send(outgoing.after(answer).as(fresh)))
                    : completedFuture(answer));
  }
}
