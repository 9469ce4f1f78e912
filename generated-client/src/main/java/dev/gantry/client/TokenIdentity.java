package dev.gantry.client;

import java.util.concurrent.CompletableFuture;

/** A token that the program brought along. Nothing can be done when the server refuses it. */
record TokenIdentity(TokenPair pair) implements Identity {

  @Override
  public CompletableFuture<TokenPair> tokens() {
    return CompletableFuture.completedFuture(pair);
  }

  @Override
  public boolean discard(TokenPair refused) {
    return false;
  }
}
