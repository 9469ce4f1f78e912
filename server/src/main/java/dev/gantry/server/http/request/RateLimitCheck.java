package dev.gantry.server.http.request;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.gantry.server.core.ApiException;
import dev.gantry.server.http.contract.Operation;
import dev.gantry.server.permission.Permissions;
import dev.gantry.server.setting.Settings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Rocket.Chat's rate limiter: so many calls of one operation from one address within a window.
 * Holders of {@code api-bypass-rate-limit} are not limited.
 */
public final class RateLimitCheck implements OperationCheck {

  /** More addresses and operations than this at once, and the least used start anew. */
  private static final int MAX_WINDOWS = 100_000;

  private final Settings settings;
  private final Permissions permissions;
  private final CurrentCaller currentCaller;
  private final Clock clock;
  private final Cache<Key, Window> windows = Caffeine.newBuilder().maximumSize(MAX_WINDOWS).build();

  public RateLimitCheck(
      Settings settings, Permissions permissions, CurrentCaller currentCaller, Clock clock) {
    this.settings = settings;
    this.permissions = permissions;
    this.currentCaller = currentCaller;
    this.clock = clock;
  }

  @Override
  public void check(Operation operation, HttpServletRequest request, HttpServletResponse response) {
    if (!settings.isOn("API_Enable_Rate_Limiter") || bypasses(operation)) {
      return;
    }
    int limit = settings.number("API_Enable_Rate_Limiter_Limit_Calls_Default");
    Window window = windowOf(new Key(request.getRemoteAddr(), operation.id()));
    int calls = window.calls().incrementAndGet();
    response.setHeader("X-RateLimit-Limit", String.valueOf(limit));
    response.setHeader("X-RateLimit-Remaining", String.valueOf(Math.max(0, limit - calls)));
    response.setHeader("X-RateLimit-Reset", String.valueOf(window.endsAt()));
    if (calls > limit) {
      throw tooMany(window);
    }
  }

  private boolean bypasses(Operation operation) {
    return operation.authenticated()
        && permissions.has(currentCaller.user(), "api-bypass-rate-limit");
  }

  private Window windowOf(Key key) {
    long now = clock.millis();
    int length = settings.number("API_Enable_Rate_Limiter_Limit_Time_Default");
    return windows
        .asMap()
        .compute(
            key,
            (same, window) ->
                window == null || window.endsAt() <= now
                    ? new Window(now + length, new AtomicInteger())
                    : window);
  }

  private ApiException tooMany(Window window) {
    long seconds = Math.max(1, (window.endsAt() - clock.millis() + 999) / 1000);
    return ApiException.verbatim(
        429,
        "Error, too many requests. Please slow down. You must wait "
            + seconds
            + " seconds before trying this endpoint again. [error-too-many-requests]",
        null);
  }

  private record Key(String address, String operationId) {}

  private record Window(long endsAt, AtomicInteger calls) {}
}
