package dev.gantry.client;

import dev.gantry.client.listener.CallListener;
import dev.gantry.client.retry.RetryPolicy;
import dev.gantry.client.retry.Sleeper;
import dev.gantry.client.transport.Transport;
import dev.gantry.client.twofactor.TwoFactorCallback;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** The settings of a {@link RocketChatClient}. For one thread. */
public final class RocketChatClientBuilder {
  final List<CallListener> listeners = new ArrayList<>(List.of(new LoggingListener()));
  @Nullable BaseUrl baseUrl;
  @Nullable Function<JsonCalls, Identity> identity;
  @Nullable TwoFactorCallback twoFactor;
  @Nullable Duration connectTimeout;
  @Nullable Duration requestTimeout;
  @Nullable RetryPolicy retries;
  @Nullable String applicationName;
  @Nullable Transport transport;
  @Nullable ProxySelector proxy;
  @Nullable SSLContext sslContext;
  boolean paced;
  Clock clock = Clock.systemUTC();
  Sleeper sleeper = Sleeper.system();

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
   * Takes what is not set here from system properties and environment variables, the property
   * first: {@code rocketchat.url} or {@code ROCKETCHAT_URL}, and in the same way {@code user} and
   * {@code password}, or {@code user-id} and {@code auth-token}; {@code connect-timeout} and {@code
   * request-timeout} in seconds; {@code max-attempts}; {@code application-name}. What the program
   * sets counts more, whether it is set before or after.
   *
   * @throws IllegalArgumentException if one of them has no meaning
   */
  public RocketChatClientBuilder fromEnvironment() {
    return from(Environment.ofThisProcess());
  }

  RocketChatClientBuilder from(Environment environment) {
    EnvironmentSettings.fill(this, environment);
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
    return tokens(() -> tokens);
  }

  /**
   * Calls with tokens that change: asks for them with every call. When the server refuses them
   * (401), asks again, and repeats the call once where they are others now. {@code supplier} must
   * be safe for many threads; what it throws, the call throws.
   */
  public RocketChatClientBuilder tokens(Supplier<TokenPair> supplier) {
    this.identity = calls -> new SuppliedIdentity(supplier);
    return this;
  }

  /** Asks here for the code where the server wants a second factor; without it such calls fail. */
  public RocketChatClientBuilder twoFactor(TwoFactorCallback callback) {
    this.twoFactor = callback;
    return this;
  }

  /** How long a connection may take to come about; 10 seconds where not set. */
  public RocketChatClientBuilder connectTimeout(Duration timeout) {
    this.connectTimeout = Timeouts.positive(timeout);
    return this;
  }

  /**
   * How long each attempt of a call may take up to the last byte of its answer; 60 seconds where
   * not set.
   */
  public RocketChatClientBuilder requestTimeout(Duration timeout) {
    this.requestTimeout = Timeouts.positive(timeout);
    return this;
  }

  /** How often and for how long a call is made again; {@link RetryPolicy#standard()} if not set. */
  public RocketChatClientBuilder retries(RetryPolicy policy) {
    this.retries = Objects.requireNonNull(policy);
    return this;
  }

  /**
   * Lets calls out only as fast as the server allows, so that a burst waits here instead of being
   * refused there. What the server allows, its answers say; Rocket.Chat counts each operation by
   * itself. Other programs behind the same address use up the same allowance.
   */
  public RocketChatClientBuilder paced() {
    this.paced = true;
    return this;
  }

  /**
   * What the application is called, for the server's log: a name and perhaps a version, such as
   * {@code ReportBot/1.2}.
   *
   * @throws IllegalArgumentException if a header cannot hold it
   */
  public RocketChatClientBuilder applicationName(String name) {
    this.applicationName = UserAgent.valid(name);
    return this;
  }

  /** Tells this listener of every request; further listeners may be added. */
  public RocketChatClientBuilder listener(CallListener listener) {
    listeners.add(Objects.requireNonNull(listener));
    return this;
  }

  /** Connects through this proxy; where not set, as the JDK's system properties say. */
  public RocketChatClientBuilder proxy(String host, int port) {
    return proxy(ProxySelector.of(new InetSocketAddress(host, port)));
  }

  /** Connects through the proxies that the selector chooses. */
  public RocketChatClientBuilder proxy(ProxySelector selector) {
    this.proxy = selector;
    return this;
  }

  /** Which certificates to trust, and which one to show; the JDK's own where not set. */
  public RocketChatClientBuilder sslContext(SSLContext context) {
    this.sslContext = context;
    return this;
  }

  /**
   * Sends every request this way; closed together with the client. {@link
   * dev.gantry.client.transport.HttpClientTransport} takes a client of the JDK that is set up
   * already. A transport has its own proxy, TLS and time to connect.
   */
  public RocketChatClientBuilder transport(Transport transport) {
    this.transport = transport;
    return this;
  }

  /** The clock by which waiting times are reckoned; the system's where not set. */
  public RocketChatClientBuilder clock(Clock clock) {
    this.clock = Objects.requireNonNull(clock);
    return this;
  }

  /** What waits before a call is made again; tests need not wait. */
  public RocketChatClientBuilder sleeper(Sleeper sleeper) {
    this.sleeper = Objects.requireNonNull(sleeper);
    return this;
  }

  /**
   * Makes the client. Connects to nothing yet.
   *
   * @throws IllegalStateException if there is no base URL
   */
  public RocketChatClient build() {
    return new ClientAssembly(this).client();
  }
}
