package dev.gantry.server.http.request;

import dev.gantry.server.setting.Settings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers {@code OPTIONS} on every route with {@code OK}, and lets pages of other origins call the
 * API where the workspace's setting {@code API_Enable_CORS} is on.
 */
public final class OptionsFilter extends OncePerRequestFilter {

  private final Settings settings;

  public OptionsFilter(Settings settings) {
    this.settings = settings;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (settings.isOn("API_Enable_CORS")) {
      response.setHeader("Access-Control-Allow-Origin", settings.text("API_CORS_Origin"));
      response.setHeader(
          "Access-Control-Allow-Headers",
          "Origin, X-Requested-With, Content-Type, Accept, X-User-Id, X-Auth-Token");
      response.setHeader("Access-Control-Allow-Methods", "GET, POST");
    }
    if ("OPTIONS".equals(request.getMethod())) {
      response.setContentType("text/plain");
      response.getWriter().write("OK");
    } else {
      chain.doFilter(request, response);
    }
  }
}
