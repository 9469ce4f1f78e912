package dev.gantry.client;

import dev.gantry.client.error.FailedCall;
import dev.gantry.client.transport.TransportRequest;

/** A request on its way to the server, with what the contract says about its operation. */
record Outgoing(
    TransportRequest request,
    boolean authenticated,
    boolean safeToRepeat,
    Cancellation cancellation) {

  Outgoing as(TokenPair tokens) {
    return withHeader("X-User-Id", tokens.userId()).withHeader("X-Auth-Token", tokens.authToken());
  }

  Outgoing withHeader(String name, String value) {
    return new Outgoing(request.withHeader(name, value), authenticated, safeToRepeat, cancellation);
  }

  FailedCall failedCall() {
    return new FailedCall(
        request.operation(),
        request.method(),
        request.url(),
        Redaction.headers(request.headers()),
        request.body() == null ? null : Redaction.body(request.body().json()));
  }
}
