package dev.gantry.client;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Logs in when tokens are first asked for, and again after they were discarded. Whoever asks
 * meanwhile waits for the same login. A failed login is not remembered: the next call tries again.
 */
final class PasswordIdentity implements Identity {
  private final Supplier<CompletableFuture<TokenPair>> login;
  private final AtomicReference<@Nullable CompletableFuture<TokenPair>> current =
      new AtomicReference<>();

  PasswordIdentity(Supplier<CompletableFuture<TokenPair>> login) {
    this.login = login;
  }

  @Override
  public CompletableFuture<TokenPair> tokens() {
    CompletableFuture<TokenPair> mine = new CompletableFuture<>();
    CompletableFuture<TokenPair> others = current.compareAndExchange(null, mine);
    if (others != null) {
      return others;
    }
    login().whenComplete((tokens, failure) -> finish(mine, tokens, failure));
    return mine;
  }

  /** A login that cannot even begin fails like any other: nobody may wait for its end. */
  private CompletableFuture<TokenPair> login() {
    try {
      return login.get();
    } catch (Throwable e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  @Override
  public boolean discard(TokenPair refused) {
    CompletableFuture<TokenPair> known = current.get();
    if (known != null
        && known.isDone()
        && !known.isCompletedExceptionally()
        && known.join().equals(refused)) {
      current.compareAndSet(known, null);
    }
    return true;
  }

  private void finish(
      CompletableFuture<TokenPair> mine, TokenPair tokens, @Nullable Throwable failure) {
    if (failure == null) {
      mine.complete(tokens);
    } else {
      current.compareAndSet(mine, null);
      mine.completeExceptionally(failure);
    }
  }
}
