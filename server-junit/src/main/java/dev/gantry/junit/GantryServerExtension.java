package dev.gantry.junit;

import dev.gantry.client.RocketChatClient;
import dev.gantry.client.RocketChatClientBuilder;
import dev.gantry.client.TokenPair;
import dev.gantry.client.transport.HttpClientTransport;
import dev.gantry.client.transport.Transport;
import java.net.URI;
import java.net.http.HttpClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A Gantry server beside the tests of a class, on a free port of this machine, with a workspace of
 * the test's own and no rate limiter.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final GantryServerExtension gantry =
 *     GantryServerExtension.builder()
 *         .fixture(f -> f.user("ada").user("ben").channel("lab", "ada", "ben"))
 *         .build();
 * }</pre>
 *
 * <p>Each test has the workspace as the fixture says. Beside it there are the room {@code GENERAL},
 * the bot {@code rocket.cat} and, unless the fixture has an administrator, the user {@code admin}.
 * The server is in this process, keeps its data in a temporary folder that goes with the test run,
 * and serves further classes once this one is done.
 *
 * <p>Parameters of tests may be the {@link URI} of the server and a {@link RocketChatClient}: that
 * of the administrator, or of somebody whom {@link ClientOf} names. For one test class at a time.
 */
public final class GantryServerExtension
    implements BeforeAllCallback, BeforeEachCallback, ParameterResolver {
  private static final Namespace POOL = Namespace.create(ServerPool.class);

  private final Transport network = new HttpClientTransport(HttpClient.newHttpClient());
  private final ServerSettings settings;
  private final Workspace workspace;
  private final boolean freshForEachTest;
  private volatile @Nullable Lease lease;

  GantryServerExtension(ServerSettings settings, Workspace workspace, boolean freshForEachTest) {
    this.settings = settings;
    this.workspace = workspace;
    this.freshForEachTest = freshForEachTest;
  }

  /** Starts the settings of an extension; there is none that it must have. */
  public static GantryServerBuilder builder() {
    return new GantryServerBuilder();
  }

  /**
   * Where the server is, without {@code /api/v1}.
   *
   * @throws IllegalStateException if no test runs
   */
  public URI baseUrl() {
    return server().address();
  }

  /**
   * A client of the server, logged in with the token of this user of the fixture. It need not be
   * closed.
   *
   * @throws IllegalArgumentException if the fixture has no such user
   */
  public RocketChatClient clientOf(String username) {
    return builderOf(username).transport(network::send).build();
  }

  /**
   * Starts a client as {@link #clientOf}, with settings of the test's own. That client is the
   * test's to close.
   *
   * @throws IllegalArgumentException if the fixture has no such user
   */
  public RocketChatClientBuilder builderOf(String username) {
    TokenPair tokens = tokensOf(username);
    return RocketChatClient.builder()
        .baseUrl(baseUrl().toString())
        .token(tokens.userId(), tokens.authToken());
  }

  /**
   * Id and token of a user of the fixture, for the program under test.
   *
   * @throws IllegalArgumentException if the fixture has no such user
   */
  public TokenPair tokensOf(String username) {
    return workspace.tokensOf(username);
  }

  /**
   * Makes the workspace as the fixture says, and forgets everything else.
   *
   * @throws GantryServerException if the fixture cannot be loaded
   */
  public void reset() {
    workspace.into(server());
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    provideServer(context);
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    boolean isNew = provideServer(context);
    if (freshForEachTest && !isNew) {
      reset();
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == URI.class || type == RocketChatClient.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    if (parameter.getParameter().getType() == URI.class) {
      return baseUrl();
    }
    return clientOf(
        parameter.findAnnotation(ClientOf.class).map(ClientOf::value).orElse(workspace.admin()));
  }

  /** True if there was none in this class, or this test where the field is not static. */
  private boolean provideServer(ExtensionContext context) {
    ExtensionContext.Store store = context.getStore(Namespace.create(this));
    if (store.get(Lease.class) != null) {
      return false;
    }
    if (lease != null) {
      throw new IllegalStateException(
          "Two test classes share an extension and run at the same time: make one for each");
    }
    ServerPool pool =
        context
            .getRoot()
            .getStore(POOL)
            .computeIfAbsent(ServerPool.class, key -> new ServerPool(), ServerPool.class);
    Lease taken = new Lease(pool, settings, pool.take(settings), () -> lease = null);
    store.put(Lease.class, taken);
    lease = taken;
    reset();
    return true;
  }

  private RunningServer server() {
    Lease running = lease;
    if (running == null) {
      throw new IllegalStateException(
          "The server is there while tests run, and for the whole of a class only if the"
              + " extension is in a static field with @RegisterExtension");
    }
    return running.server();
  }

  /** The use of a server by a class; JUnit closes it when the class is done. */
  private record Lease(ServerPool pool, ServerSettings settings, RunningServer server, Runnable end)
      implements AutoCloseable {
    @Override
    public void close() {
      end.run();
      pool.giveBack(settings, server);
    }
  }
}
