package dev.gantry.contract.tests.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.contract.tests.SmallContract;
import dev.gantry.contract.tests.comparison.BodyComparison;
import dev.gantry.contract.tests.comparison.LeafRule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExactnessTest {
  private static final String EXAMPLE = "{ok: true, list: [1, {ts: a, u: {id: b}}], none: {}}";

  @Test
  void shouldCountTheLeavesOfAnExample() {
    assertThat(text()).isEqualTo("all 5 values");
  }

  @Test
  void shouldTellWhatIsVolatileWithAllThatIsInIt() {
    assertThat(text("/list/*/ts")).isEqualTo("4 values, 1 volatile");
    assertThat(text("/list/1")).isEqualTo("3 values, 2 volatile");
  }

  @Test
  void shouldTellWhatTheLedgerForgives() {
    assertThat(new Exactness(3, 0, 0).forgiving(2).text()).isEqualTo("3 values, 2 in the ledger");
  }

  @Test
  void shouldAdmitThatNoValueIsKnown() {
    assertThat(Exactness.SHAPE_ONLY.text()).isEqualTo("shape only");
  }

  private static String text(String... volatilePointers) {
    var rule = new BodyComparison(List.of(volatilePointers), Map.of(), LeafRule.SAME_VALUE);
    return Exactness.of(SmallContract.yaml(EXAMPLE), rule).text();
  }
}
