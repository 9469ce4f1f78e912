package dev.gantry.client.listener;

/**
 * Sees every request that goes out and what comes of it: each attempt of a call, and logins too.
 * Called on the threads of the calls, so it must be safe for many and must not block. What it
 * throws is logged, and does not reach the call.
 */
public interface CallListener {

  /** Before the request goes out; tracing adds its headers to the attempt here. */
  default void before(CallAttempt attempt) {}

  /** When the answer is there whole, or it is clear that none comes; with the same attempt. */
  default void after(CallAttempt attempt, AttemptResult result) {}
}
