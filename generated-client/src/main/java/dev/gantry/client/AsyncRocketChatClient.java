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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/**
 * The calls of a {@link RocketChatClient} without waiting: each gives a {@link CompletableFuture}
 * of its answer.
 *
 * <p>A failed future holds the same {@link dev.gantry.client.error.RocketChatException} that the
 * waiting call throws: {@code exceptionally} and {@code join} see it as the cause of a {@link
 * java.util.concurrent.CompletionException}. Cancelling the future gives up the call. What follows
 * a call runs on a thread of the HTTP client and must not block there; use the {@code ...Async}
 * methods of the future for more.
 */
public class AsyncRocketChatClient {
  private final JsonCalls calls;

  AsyncRocketChatClient(JsonCalls calls) {
    this.calls = calls;
  }

  /**
   * Makes a call and shows its answer as it came: {@code client.async().raw(c ->
   * c.chat().getMessage(id))}. Cancelling this future does not break the request off.
   */
  public <T> CompletableFuture<RawAnswer<T>> raw(
      Function<AsyncRocketChatClient, CompletableFuture<T>> call) {
    AtomicReference<Answer> last = new AtomicReference<>();
    return call.apply(new AsyncRocketChatClient(calls.with(last::set)))
        .thenApply(value -> RawAnswer.of(last.get().received(), value));
  }

  /** Messages, threads and discussions. */
  public ChatApi.Async chat() {
    return new ChatApi.Async(calls);
  }

  /** Rooms between two or a few users. */
  public DmApi.Async directMessages() {
    return new DmApi.Async(calls);
  }

  /** Translation of messages. */
  public AutoTranslateApi.Async autoTranslate() {
    return new AutoTranslateApi.Async(calls);
  }

  /** What holds for rooms of every type. */
  public RoomsApi.Async rooms() {
    return new RoomsApi.Async(calls);
  }

  /** Public rooms. */
  public ChannelsApi.Async channels() {
    return new ChannelsApi.Async(calls);
  }

  /** Private rooms. */
  public GroupsApi.Async groups() {
    return new GroupsApi.Async(calls);
  }

  /** The caller's own view of a room. */
  public SubscriptionsApi.Async subscriptions() {
    return new SubscriptionsApi.Async(calls);
  }

  /** Accounts. */
  public UsersApi.Async users() {
    return new UsersApi.Async(calls);
  }

  /** Logging in and out by hand; a client with a login of its own needs neither. */
  public AuthenticationApi.Async authentication() {
    return new AuthenticationApi.Async(calls);
  }

  /** The settings of the workspace. */
  public SettingsApi.Async settings() {
    return new SettingsApi.Async(calls);
  }

  /** Which role may do what. */
  public PermissionsApi.Async permissions() {
    return new PermissionsApi.Async(calls);
  }

  /** Server methods that have no endpoint of their own. */
  public MethodsApi.Async methods() {
    return new MethodsApi.Async(calls);
  }

  /** Reports about messages, for those who moderate. */
  public ModerationApi.Async moderation() {
    return new ModerationApi.Async(calls);
  }
}
