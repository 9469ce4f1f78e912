package dev.gantry.client;

import java.util.concurrent.CompletableFuture;

/** Where the tokens of a call come from. */
interface Identity {

  /** The tokens to call with. A failure is the failure of the call that needs them. */
  CompletableFuture<TokenPair> tokens();

  /** Forgets tokens that the server refused. False where asking again would give the same ones. */
  boolean discard(TokenPair refused);
}
