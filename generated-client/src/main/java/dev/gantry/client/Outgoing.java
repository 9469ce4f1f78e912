package dev.gantry.client;

import dev.gantry.client.error.FailedCall;
import dev.gantry.client.transport.TransportBody;
import dev.gantry.client.transport.TransportRequest;

/**
 * A request on its way to the server.
 *
 * @param attempt 1 for the first time that it is sent
 */
record Outgoing(TransportRequest request, CallPlan plan, int attempt, Cancellation cancellation) {

  Outgoing(TransportRequest request, CallPlan plan) {
    this(request, plan, 1, new Cancellation());
  }

  Outgoing as(TokenPair tokens) {
    return withHeader("X-User-Id", tokens.userId()).withHeader("X-Auth-Token", tokens.authToken());
  }

  Outgoing withHeader(String name, String value) {
    return new Outgoing(request.withHeader(name, value), plan, attempt, cancellation);
  }

  Outgoing withBody(TransportBody body) {
    return new Outgoing(request.withBody(body), plan, attempt, cancellation);
  }

  Outgoing within(Cancellation other) {
    return new Outgoing(request, plan, attempt, other);
  }

  Outgoing again() {
    return new Outgoing(request, plan, attempt + 1, cancellation);
  }

  /** The same request after one whose answer was not the last word; it is a further attempt. */
  Outgoing after(Answer earlier) {
    return new Outgoing(request, plan, earlier.question().attempt() + 1, cancellation);
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
