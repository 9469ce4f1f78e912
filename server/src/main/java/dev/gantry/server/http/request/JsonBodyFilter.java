package dev.gantry.server.http.request;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets every body that is not a multipart upload be read as Rocket.Chat reads it: JSON whatever the
 * content type says, a form as an object of its fields, and text that is no JSON as {@code {}}.
 */
public final class JsonBodyFilter extends OncePerRequestFilter {

  private final JsonMapper mapper;
  private final int maxBytes;

  /**
   * @param maxBytes size of the largest body that is read
   */
  public JsonBodyFilter(JsonMapper mapper, int maxBytes) {
    this.mapper = mapper;
    this.maxBytes = maxBytes;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String contentType = request.getContentType();
    return !"POST".equals(request.getMethod())
        || (contentType != null && contentType.startsWith("multipart/"));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(new JsonBodyRequest(request, mapper, maxBytes), response);
  }
}
