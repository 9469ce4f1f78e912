package dev.gantry.server.http.request;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.http.Outcome;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Times requests as {@code http.server.requests}, with Spring's name and tags. In place of Spring's
 * own filter, which works out every tag anew for each request.
 */
public final class RequestTimer implements Filter {

  private static final String UNKNOWN = "UNKNOWN";

  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE");

  private final MeterRegistry registry;

  /** As many as there are patterns, and a few of each. */
  private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();

  public RequestTimer(MeterRegistry registry) {
    this.registry = registry;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long start = System.nanoTime();
    Throwable failure = null;
    try {
      chain.doFilter(request, response);
    } catch (ServletException | IOException | RuntimeException | Error e) {
      failure = e;
      throw e;
    } finally {
      timers
          .computeIfAbsent(
              kind((HttpServletRequest) request, (HttpServletResponse) response, failure),
              this::timer)
          .record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
    }
  }

  private static Kind kind(
      HttpServletRequest request, HttpServletResponse response, Throwable thrown) {
    Object failure =
        thrown == null ? request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) : thrown;
    return new Kind(
        METHODS.contains(request.getMethod()) ? request.getMethod() : UNKNOWN,
        (String) request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE),
        thrown == null ? response.getStatus() : HttpServletResponse.SC_INTERNAL_SERVER_ERROR,
        failure == null ? null : failure.getClass());
  }

  private Timer timer(Kind kind) {
    return Timer.builder("http.server.requests")
        .description("Requests that were answered")
        .tag("method", kind.method())
        .tag("uri", uri(kind))
        .tag("status", String.valueOf(kind.status()))
        .tag("outcome", Outcome.forStatus(kind.status()).name())
        .tag("exception", kind.failure() == null ? "none" : kind.failure().getSimpleName())
        .register(registry);
  }

  /** Never the path itself, of which there is no end. */
  private static String uri(Kind kind) {
    if (kind.pattern() != null) {
      return kind.pattern().isEmpty() ? "root" : kind.pattern();
    }
    if (Outcome.forStatus(kind.status()) == Outcome.REDIRECTION) {
      return Outcome.REDIRECTION.name();
    }
    return kind.status() == HttpServletResponse.SC_NOT_FOUND ? "NOT_FOUND" : UNKNOWN;
  }

  private record Kind(String method, String pattern, int status, Class<?> failure) {}
}
