package dev.gantry.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SeriesTest {

  @Test
  void ratiosAreTakenRoundByRound() {
    Series ours = series(50, 10, 80);
    Series peer = series(100, 20, 400);

    assertThat(ours.ratio(peer, Sample::perSecond)).isEqualTo(0.5);
    assertThat(ours.perSecond()).isEqualTo(50);
  }

  @Test
  void theMedianOfAnEvenNumberLiesBetweenTheTwoInTheMiddle() {
    assertThat(Series.median(4, 1, 3, 100)).isEqualTo(3.5);
  }

  private static Series series(double... rates) {
    return new Series(Arrays.stream(rates).mapToObj(rate -> new Sample(rate, 1, 1)).toList());
  }
}
