package dev.gantry.client;

import dev.gantry.client.transport.HttpClientTransport;
import dev.gantry.client.transport.Transport;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The settings of a {@link RocketChatClient}. For one thread. */
public final class RocketChatClientBuilder {
  private @Nullable BaseUrl baseUrl;
  private Duration connectTimeout = Duration.ofSeconds(10);
  private Duration requestTimeout = Duration.ofSeconds(60);
  private @Nullable Transport transport;
  private Function<JsonCalls, @Nullable Identity> identity = calls -> null;

  RocketChatClientBuilder() {}

  /**
   * Where the server is, for example {@code https://chat.example.com}, without {@code /api/v1}.
   * Must be set.
   *
   * @throws IllegalArgumentException if this is not an HTTP address, or has a user, a query or a
   *     fragment
   */
  public RocketChatClientBuilder baseUrl(String baseUrl) {
    this.baseUrl = BaseUrl.parse(baseUrl);
    return this;
  }

  /**
   * Logs in with a username or an e-mail address at the first call that needs it, once for all
   * threads. When the server no longer takes the token (401), logs in again and repeats the call
   * once.
   */
  public RocketChatClientBuilder login(String user, String password) {
    this.identity = calls -> new PasswordIdentity(new Login(calls, user, password));
    return this;
  }

  /** Calls with a token that is there already: a personal access token, or one from a login. */
  public RocketChatClientBuilder token(String userId, String authToken) {
    TokenPair tokens = new TokenPair(userId, authToken);
    this.identity = calls -> new TokenIdentity(tokens);
    return this;
  }

  /** How long a connection may take to come about; 10 seconds where not set. */
  public RocketChatClientBuilder connectTimeout(Duration timeout) {
    this.connectTimeout = Timeouts.positive(timeout);
    return this;
  }

  /** How long a call may take up to the last byte of its answer; 60 seconds where not set. */
  public RocketChatClientBuilder requestTimeout(Duration timeout) {
    this.requestTimeout = Timeouts.positive(timeout);
    return this;
  }

  /**
   * Sends every request this way instead of with a client of the JDK that the client sets up
   * itself; closed together with the client.
   */
  public RocketChatClientBuilder transport(Transport transport) {
    this.transport = transport;
    return this;
  }

  /**
   * Makes the client. Connects to nothing yet.
   *
   * @throws IllegalStateException if there is no base URL
   */
  public RocketChatClient build() {
    if (baseUrl == null) {
      throw new IllegalStateException(
          "A client needs a baseUrl, for example http://localhost:3000");
    }
    JsonMapper json = Json.mapper();
    Requests requests =
        new Requests(baseUrl, json, requestTimeout, UserAgent.read(), CallOptions.NONE);
    Answers answers = new Answers(json, new Refusals(json, Clock.systemUTC()));
    Transport sending =
        transport == null ? new HttpClientTransport(httpClient(baseUrl)) : transport;
    Exchange network = new TransportExchange(sending, connectTimeout);
    JsonCalls withoutIdentity = new JsonCalls(requests, network, answers);
    Identity caller = identity.apply(withoutIdentity);
    JsonCalls calls =
        caller == null
            ? withoutIdentity
            : new JsonCalls(requests, new AuthenticatingExchange(caller, network), answers);
    return new RocketChatClient(calls, sending::close);
  }

  private HttpClient httpClient(BaseUrl server) {
    return HttpClient.newBuilder()
        .version(server.httpVersion())
        .connectTimeout(connectTimeout)
        .build();
  }
}
