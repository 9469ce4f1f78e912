package dev.gantry.server.http.delegate;

import dev.gantry.api.AuthenticationApiDelegate;
import dev.gantry.api.model.LoginData;
import dev.gantry.api.model.LoginRequest;
import dev.gantry.api.model.LoginResponse;
import dev.gantry.api.model.LogoutData;
import dev.gantry.api.model.LogoutResponse;
import dev.gantry.api.model.User;
import dev.gantry.server.http.request.Caller;
import dev.gantry.server.http.request.CurrentCaller;
import dev.gantry.server.user.Login;
import dev.gantry.server.user.LoginService;
import dev.gantry.server.user.Me;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;

/** login, logout and me. */
final class AuthenticationDelegate implements AuthenticationApiDelegate {

  private final LoginService logins;
  private final Me me;
  private final CurrentCaller caller;
  private final Wire wire;

  AuthenticationDelegate(LoginService logins, Me me, CurrentCaller caller, Wire wire) {
    this.logins = logins;
    this.me = me;
    this.caller = caller;
    this.wire = wire;
  }

  @Override
  public ResponseEntity<LoginResponse> login(LoginRequest request) {
    Login login =
        request.getResume() == null
            ? logins.login(nameIn(request), request.getPassword())
            : logins.resume(request.getResume());
    LoginData data =
        new LoginData()
            .userId(login.user().id())
            .authToken(login.authToken())
            .me(wire.convert(me.of(login.user()), User.class));
    return Wire.ok(new LoginResponse().status("success").data(data).success(true));
  }

  @Override
  public ResponseEntity<LogoutResponse> logout() {
    Caller leaving = caller.get();
    logins.logout(leaving.user(), leaving.token());
    return Wire.ok(
        new LogoutResponse()
            .status("success")
            .data(new LogoutData().message("You've been logged out!"))
            .success(true));
  }

  @Override
  public ResponseEntity<User> getMe() {
    User user = wire.convert(me.of(caller.user()), User.class);
    user.putAdditionalProperty("success", true);
    return Wire.ok(user);
  }

  private static String nameIn(LoginRequest request) {
    return Stream.of(request.getUser(), request.getUsername(), request.getEmail())
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
