package dev.gantry.server.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How times look in JSON. */
class DomainJsonTest {

  @ParameterizedTest
  @CsvSource({
    "2026-11-21T16:53:01.566Z, 2026-11-21T16:53:01.566Z",
    "2026-01-02T03:04:05Z, 2026-01-02T03:04:05.000Z",
    "2026-01-02T03:04:05.009999999Z, 2026-01-02T03:04:05.009Z",
    "1969-12-31T23:59:59.999Z, 1969-12-31T23:59:59.999Z",
    "0000-01-01T00:00:00Z, 0000-01-01T00:00:00.000Z",
    "9999-12-31T23:59:59.999Z, 9999-12-31T23:59:59.999Z",
    "+10000-01-01T00:00:00Z, +10000-01-01T00:00:00.000Z",
    "-0001-01-01T00:00:00Z, -0001-01-01T00:00:00.000Z"
  })
  void shouldWriteTimesWithMilliseconds(String time, String text) {
    assertThat(DomainJson.mapper().writeValueAsString(Instant.parse(time)))
        .isEqualTo('"' + text + '"');
  }
}
