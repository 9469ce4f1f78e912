package dev.gantry.client;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Tokens that the program brings along, asked for with each call. */
record SuppliedIdentity(Supplier<TokenPair> supplier) implements Identity {

  @Override
  public CompletableFuture<TokenPair> tokens() {
    try {
      return CompletableFuture.completedFuture(supplier.get());
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  @Override
  public boolean discard(TokenPair refused) {
    return !refused.equals(supplier.get());
  }

  /** Without the tokens, which the supplier may show. */
  @Override
  public String toString() {
    return "SuppliedIdentity[]";
  }
}
