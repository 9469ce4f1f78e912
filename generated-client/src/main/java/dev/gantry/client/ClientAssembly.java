package dev.gantry.client;

import dev.gantry.client.retry.RetryPolicy;
import dev.gantry.client.transport.HttpClientTransport;
import dev.gantry.client.transport.Transport;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts a client together. From the outside in, a request passes: read back, log in, second factor,
 * repeat, pace, tell listeners, transport.
 */
final class ClientAssembly {
  private static final Duration USUAL_CONNECT_TIMEOUT = Duration.ofSeconds(10);
  private static final Duration USUAL_REQUEST_TIMEOUT = Duration.ofSeconds(60);

  private final RocketChatClientBuilder settings;
  private final JsonMapper json = Json.mapper();
  private final BaseUrl baseUrl;
  private final Duration connectTimeout;

  ClientAssembly(RocketChatClientBuilder settings) {
    if (settings.baseUrl == null) {
      throw new IllegalStateException(
          "A client needs a baseUrl, for example http://localhost:3000");
    }
    this.settings = settings;
    this.baseUrl = settings.baseUrl;
    this.connectTimeout =
        Objects.requireNonNullElse(settings.connectTimeout, USUAL_CONNECT_TIMEOUT);
  }

  RocketChatClient client() {
    Transport transport =
        settings.transport == null ? new HttpClientTransport(httpClient()) : settings.transport;
    Exchange network = network(transport);
    JsonCalls anonymous = anonymous(network);
    if (settings.identity == null) {
      return new RocketChatClient(anonymous, transport::close);
    }
    Exchange authenticating =
        new AuthenticatingExchange(settings.identity.apply(anonymous), network);
    return new RocketChatClient(
        anonymous.through(new ReadBackExchange(authenticating)), transport::close);
  }

  private JsonCalls anonymous(Exchange network) {
    Duration timeout = Objects.requireNonNullElse(settings.requestTimeout, USUAL_REQUEST_TIMEOUT);
    RetryPolicy retries = Objects.requireNonNullElseGet(settings.retries, RetryPolicy::standard);
    Requests requests =
        new Requests(
            baseUrl,
            json,
            UserAgent.of(settings.applicationName),
            CallOptions.of(timeout, retries));
    Answers answers = new Answers(json, new Refusals(json, settings.clock));
    return new JsonCalls(requests, new ReadBackExchange(network), answers);
  }

  private Exchange network(Transport transport) {
    Exchange exchange =
        new ObservedExchange(
            List.copyOf(settings.listeners), new TransportExchange(transport, connectTimeout));
    if (settings.paced) {
      exchange = new PacedExchange(json, settings.clock, settings.sleeper, exchange);
    }
    RetryRules rules =
        new RetryRules(json, settings.clock, () -> ThreadLocalRandom.current().nextDouble());
    exchange = new RetryingExchange(rules, settings.clock, settings.sleeper, exchange);
    return settings.twoFactor == null
        ? exchange
        : new TwoFactorExchange(settings.twoFactor, json, exchange);
  }

  private HttpClient httpClient() {
    HttpClient.Builder http =
        HttpClient.newBuilder().version(baseUrl.httpVersion()).connectTimeout(connectTimeout);
    if (settings.proxy != null) {
      http.proxy(settings.proxy);
    }
    if (settings.sslContext != null) {
      http.sslContext(settings.sslContext);
    }
    return http.build();
  }
}
