package dev.gantry.server.translate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RequestLimitTest {

  @Test
  void shouldFillRequestsByNumberAndLength() {
    RequestLimit limit = new RequestLimit(2, 10);

    assertThat(limit.split(List.of("a", "b", "c")))
        .containsExactly(List.of("a", "b"), List.of("c"));
    assertThat(limit.split(List.of("12345", "67890", "x")))
        .containsExactly(List.of("12345", "67890"), List.of("x"));
    assertThat(limit.split(List.of("123456", "78901")))
        .containsExactly(List.of("123456"), List.of("78901"));
    assertThat(limit.split(List.of())).isEmpty();
    assertThat(limit.allows("1234567890")).isTrue();
    assertThat(limit.allows("12345678901")).isFalse();
  }

  @Test
  void shouldLetALongTextGoAlone() {
    RequestLimit limit = new RequestLimit(2, 10, 15);

    assertThat(limit.allows("123456789012345")).isTrue();
    assertThat(limit.allows("1234567890123456")).isFalse();
    assertThat(limit.split(List.of("a", "123456789012345", "b")))
        .containsExactly(List.of("a"), List.of("123456789012345"), List.of("b"));
  }
}
