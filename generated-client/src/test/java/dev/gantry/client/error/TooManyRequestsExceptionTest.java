package dev.gantry.client.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TooManyRequestsExceptionTest {
  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final FailedCall CALL =
      new FailedCall("sendMessage", "POST", URI.create("http://localhost:3000/api/v1/x"));

  @Test
  void shouldCountTheSecondsOfRetryAfterFromTheAnswer() {
    assertThat(resetTime(Map.of("retry-after", List.of("7")), null, null))
        .isEqualTo("2026-11-21T10:00:07Z");
  }

  @Test
  void shouldReadADateInRetryAfter() {
    assertThat(
            resetTime(Map.of("retry-after", List.of("Sat, 21 Nov 2026 10:01:00 GMT")), null, null))
        .isEqualTo("2026-11-21T10:01:00Z");
  }

  @Test
  void shouldPreferRetryAfterToTheRateLimitHeader() {
    var headers = Map.of("retry-after", List.of("7"), "x-ratelimit-reset", List.of("1"));

    assertThat(resetTime(headers, null, null)).isEqualTo("2026-11-21T10:00:07Z");
  }

  @Test
  void shouldReadEpochMillisecondsInTheRateLimitHeader() {
    assertThat(resetTime(Map.of("x-ratelimit-reset", List.of("1795255205000")), null, null))
        .isEqualTo(Instant.ofEpochMilli(1795255205000L));
  }

  @Test
  void shouldReadTheWaitingTimeInTheDetails() {
    assertThat(resetTime(Map.of(), null, Map.of("timeToReset", 1500)))
        .isEqualTo("2026-11-21T10:00:01.500Z");
  }

  @Test
  void shouldReadTheWaitingTimeInTheText() {
    String text =
        "Error, too many requests. Please slow down. You must wait 42 seconds before trying this"
            + " endpoint again. [error-too-many-requests]";

    assertThat(resetTime(Map.of(), text, null)).isEqualTo("2026-11-21T10:00:42Z");
  }

  @Test
  void shouldNotGuessWhereTheAnswerDoesNotSay() {
    var nonsense = Map.of("retry-after", List.of("soon"), "x-ratelimit-reset", List.of("-"));

    assertThat(resetTime(nonsense, "Too many requests", "later")).isNull();
  }

  private static @Nullable Instant resetTime(
      Map<String, List<String>> headers, @Nullable String error, @Nullable Object details) {
    ErrorAnswer answer = new ErrorAnswer(429, headers, "{}", error, null, details);
    return new TooManyRequestsException(CALL, answer, NOW).getResetTime();
  }
}
