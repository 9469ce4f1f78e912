package dev.gantry.contract.tests.client;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.net.URI;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A server that gives one answer to every request and keeps what it was sent. */
final class StubbedServer implements AutoCloseable {
  private final WireMockServer server = new WireMockServer(options().dynamicPort());

  StubbedServer() {
    server.start();
  }

  URI address() {
    return URI.create(server.baseUrl());
  }

  /** Forgets what came so far. */
  void answer(int status, JsonNode body) {
    server.resetAll();
    server.stubFor(
        any(anyUrl())
            .willReturn(
                aResponse()
                    .withStatus(status)
                    .withHeader("Content-Type", "application/json")
                    .withBody(body.toString())));
  }

  /** What came since the answer was set. */
  List<SentRequest> requests() {
    return server.getAllServeEvents().stream()
        .map(ServeEvent::getRequest)
        .map(SentRequest::of)
        .toList();
  }

  @Override
  public void close() {
    server.stop();
  }
}
