package dev.gantry.server.http.file;

import dev.gantry.server.core.ApiException;
import dev.gantry.server.user.Authentication;
import dev.gantry.server.user.User;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.web.util.WebUtils;

/**
 * Finds who asks for a file. A browser that shows a picture sends no headers of ours, so
 * Rocket.Chat takes {@code rc_uid} and {@code rc_token} from the query or from cookies as well.
 */
final class DownloadLogin {

  private static final String USER = "rc_uid";
  private static final String TOKEN = "rc_token";

  private final Authentication authentication;

  DownloadLogin(Authentication authentication) {
    this.authentication = authentication;
  }

  /**
   * The owner of the first login that the request carries: headers, query, cookies.
   *
   * @throws ApiException 403 {@code unauthorized} where there is none or it is not valid
   */
  User requireUser(HttpServletRequest request) {
    return user(request.getHeader("X-User-Id"), request.getHeader("X-Auth-Token"))
        .or(() -> user(request.getParameter(USER), request.getParameter(TOKEN)))
        .or(() -> user(cookie(request, USER), cookie(request, TOKEN)))
        .orElseThrow(ApiException::unauthorized);
  }

  private Optional<User> user(String userId, String token) {
    return authentication.authenticate(userId, token);
  }

  private static String cookie(HttpServletRequest request, String name) {
    Cookie cookie = WebUtils.getCookie(request, name);
    return cookie == null ? null : cookie.getValue();
  }
}
