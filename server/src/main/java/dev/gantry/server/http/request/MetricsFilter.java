package dev.gantry.server.http.request;

import dev.gantry.server.permission.Permissions;
import dev.gantry.server.user.Authentication;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Shows the server's inner figures to administrators only. Health is open to everybody, since load
 * balancers ask for it.
 */
public final class MetricsFilter extends OncePerRequestFilter {

  private final Authentication authentication;
  private final Permissions permissions;

  public MetricsFilter(Authentication authentication, Permissions permissions) {
    this.authentication = authentication;
    this.permissions = permissions;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    // The decoded path, as the endpoints are matched by.
    return request.getServletPath().startsWith("/actuator/health");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (isAdministrator(request)) {
      chain.doFilter(request, response);
    } else {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  private boolean isAdministrator(HttpServletRequest request) {
    String userId = request.getHeader("X-User-Id");
    String token = request.getHeader("X-Auth-Token");
    return userId != null
        && token != null
        && authentication
            .authenticate(userId, token)
            .filter(user -> permissions.has(user, "view-statistics"))
            .isPresent();
  }
}
