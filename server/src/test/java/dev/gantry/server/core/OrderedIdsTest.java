package dev.gantry.server.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OrderedIdsTest {

  private final MutableClock clock = new MutableClock();
  private final OrderedIds ids = new OrderedIds(clock);

  @Test
  void shouldLookLikeThoseOfRocketChat() {
    assertThat(ids.newId()).matches("[23456789A-HJ-NP-TW-Za-km-z]{17}");
  }

  @Test
  void shouldFollowThoseMadeBefore() {
    String before = ids.newId();

    clock.advance(Duration.ofMillis(100));

    assertThat(ids.newId()).isGreaterThan(before);
  }

  @Test
  void shouldDrawElevenCharactersAnewEachTime() {
    Set<String> drawn = new HashSet<>();
    for (int i = 0; i < 1_000; i++) {
      drawn.add(ids.newId().substring(6));
    }

    assertThat(drawn).hasSize(1_000);
    for (int at = 0; at < 11; at++) {
      int place = at;
      assertThat(drawn.stream().map(id -> id.charAt(place)).distinct().count())
          .as("characters at %d", place)
          .isGreaterThan(40);
    }
  }
}
