package dev.gantry.client;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.gantry.client.retry.RetryPolicy;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A server on a free port that answers what a test tells it to. */
final class StubServer implements BeforeEachCallback, AfterEachCallback {
  final WireMockServer http =
      new WireMockServer(wireMockConfig().dynamicPort().containerThreads(40));

  @Override
  public void beforeEach(ExtensionContext context) {
    http.start();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    http.stop();
  }

  /** A client that makes each call once. */
  RocketChatClientBuilder client() {
    return RocketChatClient.builder().baseUrl(http.baseUrl()).retries(RetryPolicy.never());
  }

  void answersEverything(ResponseDefinitionBuilder answer) {
    http.stubFor(any(anyUrl()).willReturn(answer));
  }

  void answersEverything(int status, String json) {
    answersEverything(
        aResponse()
            .withStatus(status)
            .withHeader("Content-Type", "application/json")
            .withBody(json));
  }

  void logsIn(String userId, String authToken) {
    String answer =
        """
        {"status": "success", "data": {"userId": "%s", "authToken": "%s"}, "success": true}
        """;
    http.stubFor(
        post(urlPathEqualTo("/api/v1/login"))
            .willReturn(okJson(answer.formatted(userId, authToken))));
  }
}
