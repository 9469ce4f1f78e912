package dev.gantry.server.http.request;

import dev.gantry.server.http.contract.Operation;
import dev.gantry.server.user.Authentication;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Finds the caller by {@code X-User-Id} and {@code X-Auth-Token}. A missing header, an unknown user
 * and a wrong or expired token all get the same 401.
 */
public final class AuthenticationCheck implements OperationCheck {

  private final Authentication authentication;
  private final CurrentCaller currentCaller;

  public AuthenticationCheck(Authentication authentication, CurrentCaller currentCaller) {
    this.authentication = authentication;
    this.currentCaller = currentCaller;
  }

  @Override
  public void check(Operation operation, HttpServletRequest request, HttpServletResponse response) {
    if (!operation.authenticated()) {
      return;
    }
    String userId = request.getHeader("X-User-Id");
    String token = request.getHeader("X-Auth-Token");
    if (userId == null || token == null) {
      throw CurrentCaller.notLoggedIn();
    }
    currentCaller.set(
        authentication
            .authenticate(userId, token)
            .map(user -> new Caller(user, token))
            .orElseThrow(CurrentCaller::notLoggedIn));
  }
}
