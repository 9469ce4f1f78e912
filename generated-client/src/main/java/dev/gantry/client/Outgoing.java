package dev.gantry.client;

import dev.gantry.client.error.FailedCall;
import dev.gantry.client.transport.TransportBody;
import dev.gantry.client.transport.TransportRequest;
import org.jspecify.annotations.Nullable;

/**
 * A request on its way to the server.
 *
 * @param attempt 1 for the first time that it is sent
 * @param caller the thread that waits for the answer; null where none does
 */
record Outgoing(
    TransportRequest request,
    CallPlan plan,
    int attempt,
    Cancellation cancellation,
    @Nullable Thread caller) {

  Outgoing(TransportRequest request, CallPlan plan) {
    this(request, plan, 1, new Cancellation(), null);
  }

  /** The same request, for which this thread waits. */
  Outgoing awaitedHere() {
    return new Outgoing(request, plan, attempt, cancellation, Thread.currentThread());
  }

  Outgoing as(TokenPair tokens) {
    return withHeader("X-User-Id", tokens.userId()).withHeader("X-Auth-Token", tokens.authToken());
  }

  Outgoing withHeader(String name, String value) {
    return new Outgoing(request.withHeader(name, value), plan, attempt, cancellation, caller);
  }

  Outgoing withBody(TransportBody body) {
    return new Outgoing(request.withBody(body), plan, attempt, cancellation, caller);
  }

  Outgoing within(Cancellation other) {
    return new Outgoing(request, plan, attempt, other, caller);
  }

  Outgoing again() {
    return new Outgoing(request, plan, attempt + 1, cancellation, caller);
  }

  /** The same request after one whose answer was not the last word; it is a further attempt. */
  Outgoing after(Answer earlier) {
    return new Outgoing(request, plan, earlier.question().attempt() + 1, cancellation, caller);
  }

  FailedCall failedCall() {
    return new FailedCall(
        request.operation(),
        request.method(),
        request.url(),
        Redaction.headers(request.headers()),
        request.body() == null ? null : Redaction.body(request.operation(), request.body().json()));
  }
}
