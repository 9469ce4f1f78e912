package dev.gantry.client;

import dev.gantry.client.call.Call;
import dev.gantry.client.model.LoginData;
import dev.gantry.client.model.LoginRequest;
import dev.gantry.client.model.LoginResponse;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** A login with user and password, as often as it is asked for. */
final class Login implements Supplier<CompletableFuture<TokenPair>> {
  private final JsonCalls calls;
  private final Call<LoginResponse> call;

  Login(JsonCalls calls, String user, String password) {
    Objects.requireNonNull(user, "user");
    Objects.requireNonNull(password, "password");
    this.calls = calls;
    this.call =
        Call.of("login", "POST", "/api/v1/login")
            .body(new LoginRequest().user(user).password(password))
            .answer(LoginResponse.class);
  }

  @Override
  public CompletableFuture<TokenPair> get() {
    return calls.callAsync(call, Login::tokens);
  }

  private static TokenPair tokens(LoginResponse response) {
    LoginData data = response.getData();
    if (data == null || data.getUserId() == null || data.getAuthToken() == null) {
      throw new UnreadableAnswer("it has no data.userId and data.authToken");
    }
    return new TokenPair(data.getUserId(), data.getAuthToken());
  }
}
