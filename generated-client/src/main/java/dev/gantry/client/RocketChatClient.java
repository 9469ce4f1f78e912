package dev.gantry.client;

import dev.gantry.client.api.AuthenticationApi;
import dev.gantry.client.api.AutoTranslateApi;
import dev.gantry.client.api.ChannelsApi;
import dev.gantry.client.api.ChatApi;
import dev.gantry.client.api.DmApi;
import dev.gantry.client.api.GroupsApi;
import dev.gantry.client.api.MethodsApi;
import dev.gantry.client.api.ModerationApi;
import dev.gantry.client.api.PermissionsApi;
import dev.gantry.client.api.RoomsApi;
import dev.gantry.client.api.SettingsApi;
import dev.gantry.client.api.SubscriptionsApi;
import dev.gantry.client.api.UsersApi;
import dev.gantry.client.sync.RoomHistory;
import dev.gantry.client.sync.RoomPoller;
import dev.gantry.client.sync.SyncPosition;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A client of one Rocket.Chat server, for one account.
 *
 * <p>Safe for many threads, which share its connections and its login: make one and keep it. Every
 * call waits for its answer and throws a {@link dev.gantry.client.error.RocketChatException} where
 * it fails; nothing is checked. {@link #async()} has the same calls without waiting.
 */
public class RocketChatClient implements AutoCloseable {
  private final JsonCalls calls;
  private final Runnable closing;

  RocketChatClient(JsonCalls calls, Runnable closing) {
    this.calls = calls;
    this.closing = closing;
  }

  /**
   * Starts the settings of a client; {@link RocketChatClientBuilder#baseUrl} is the only one that
   * it must have.
   */
  public static RocketChatClientBuilder builder() {
    return new RocketChatClientBuilder();
  }

  /**
   * A client whose settings all come from system properties and environment variables, for example
   * {@code ROCKETCHAT_URL}, {@code ROCKETCHAT_USER_ID} and {@code ROCKETCHAT_AUTH_TOKEN}; see
   * {@link RocketChatClientBuilder#fromEnvironment()}.
   *
   * @throws IllegalStateException if they do not say where the server is
   */
  public static RocketChatClient fromEnvironment() {
    return builder().fromEnvironment().build();
  }

  /**
   * The same client, whose calls differ as the options say: {@code client.withOptions(o ->
   * o.timeout(Duration.ofSeconds(5))).chat().getMessage(id)}. It costs next to nothing, shares the
   * connections and the login, and need not be closed.
   */
  public RocketChatClient withOptions(UnaryOperator<CallOptions> options) {
    CallOptions changed = options.apply(calls.requests().options());
    return new RocketChatClient(calls.with(changed), () -> {});
  }

  /** The same calls, each of which gives a future instead of waiting. */
  public AsyncRocketChatClient async() {
    return new AsyncRocketChatClient(calls);
  }

  /**
   * Makes a call and shows its answer as it came: {@code client.raw(c -> c.chat().getMessage(id))}.
   * Where {@code call} makes several calls, the last one counts. A call that fails throws as usual;
   * the exception has the answer.
   */
  public <T> RawAnswer<T> raw(Function<RocketChatClient, T> call) {
    AtomicReference<Answer> last = new AtomicReference<>();
    T value = call.apply(new RocketChatClient(calls.with(last::set), () -> {}));
    if (last.get() == null) {
      throw new IllegalArgumentException("There was no call whose answer could be shown");
    }
    return RawAnswer.of(last.get().received(), value);
  }

  /** All messages of a room; see {@link RoomHistory}. */
  public RoomHistory history(String roomId) {
    return new RoomHistory(chat(), roomId);
  }

  /** Tells what happens in a room from now on; see {@link RoomPoller}. */
  public RoomPoller follow(String roomId) {
    return RoomPoller.fromNow(chat(), roomId);
  }

  /** Tells what has happened in a room since an earlier poller stopped. */
  public RoomPoller follow(String roomId, SyncPosition position) {
    return RoomPoller.from(chat(), roomId, position);
  }

  /** Messages, threads and discussions. */
  public ChatApi chat() {
    return new ChatApi(calls);
  }

  /** Rooms between two or a few users. */
  public DmApi directMessages() {
    return new DmApi(calls);
  }

  /** Translation of messages. */
  public AutoTranslateApi autoTranslate() {
    return new AutoTranslateApi(calls);
  }

  /** What holds for rooms of every type. */
  public RoomsApi rooms() {
    return new RoomsApi(calls);
  }

  /** Public rooms. */
  public ChannelsApi channels() {
    return new ChannelsApi(calls);
  }

  /** Private rooms. */
  public GroupsApi groups() {
    return new GroupsApi(calls);
  }

  /** The caller's own view of a room. */
  public SubscriptionsApi subscriptions() {
    return new SubscriptionsApi(calls);
  }

  /** Reports about messages, for those who moderate. */
  public ModerationApi moderation() {
    return new ModerationApi(calls);
  }

  /** Accounts. */
  public UsersApi users() {
    return new UsersApi(calls);
  }

  /** Logging in and out by hand; a client with a login of its own needs neither. */
  public AuthenticationApi authentication() {
    return new AuthenticationApi(calls);
  }

  /** The settings of the workspace. */
  public SettingsApi settings() {
    return new SettingsApi(calls);
  }

  /** Which role may do what. */
  public PermissionsApi permissions() {
    return new PermissionsApi(calls);
  }

  /** Server methods that have no endpoint of their own. */
  public MethodsApi methods() {
    return new MethodsApi(calls);
  }

  /** Closes the connections. The login's token stays valid until it expires, or until a logout. */
  @Override
  public void close() {
    closing.run();
  }
}
