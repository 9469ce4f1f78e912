package dev.gantry.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gantry.bench.peer.FixedAnswers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoadTest {

  private static final byte[] ANSWER = "{\"success\":true}".getBytes(StandardCharsets.UTF_8);

  private static final Duration LONG = Duration.ofMinutes(1);

  private final FixedAnswers peer = new FixedAnswers(ANSWER);

  @AfterEach
  void close() {
    peer.close();
  }

  @Test
  void callsFromSeveralConnectionsAreCounted() {
    Sample sample = load(AnswerCheck.sameBytes(ANSWER)).run(4, Duration.ofMillis(100));

    assertThat(sample.perSecond()).isPositive();
    assertThat(sample.p99()).isGreaterThanOrEqualTo(sample.p50());
  }

  @Test
  void aPeerThatAnswersOtherBytesIsRefused() {
    byte[] other = "{\"success\":false}".getBytes(StandardCharsets.UTF_8);
    Load load = load(AnswerCheck.sameBytes(other));

    assertThatThrownBy(() -> load.calls(1, LONG))
        .isInstanceOf(UnexpectedAnswerException.class)
        .hasMessageContainingAll("{\"success\":true}", "{\"success\":false}");
  }

  @Test
  void everyAnswerIsLookedAt() {
    int[] seen = new int[1];

    load(answer -> seen[0]++).calls(7, LONG);

    assertThat(seen[0]).isEqualTo(7);
  }

  private Load load(AnswerCheck check) {
    return new Load(peer.port(), Request.get("/any", Map.of()), check);
  }
}
