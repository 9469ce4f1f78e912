package dev.gantry.client;

import dev.gantry.client.error.FailedCall;
import java.net.http.HttpRequest;

/**
 * A request on its way to the server, with the name of the operation for whoever reports about it.
 */
record Outgoing(String operation, boolean authenticated, HttpRequest request) {

  Outgoing as(TokenPair tokens) {
    HttpRequest withTokens =
        HttpRequest.newBuilder(request, (name, value) -> true)
            .setHeader("X-User-Id", tokens.userId())
            .setHeader("X-Auth-Token", tokens.authToken())
            .build();
    return new Outgoing(operation, authenticated, withTokens);
  }

  FailedCall failedCall() {
    return new FailedCall(operation, request.method(), request.uri());
  }
}
