package dev.gantry.contract.tests.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.contract.tests.SmallContract;
import dev.gantry.contract.tests.comparison.Difference;
import dev.gantry.contract.tests.report.Evidence;
import dev.gantry.contract.tests.report.Outcome;
import dev.gantry.contract.tests.report.Outcome.Status;
import dev.gantry.contract.tests.report.Side;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LedgerTest {
  private static final String ENTRY =
      """
      - case: chat.react/200/Success
        side: server
        pointer: /usernames
        taken: the schema
        reason: The example has one name too many.
      """;

  private final Ledger ledger = Ledger.of(SmallContract.yaml(ENTRY));

  @Test
  void shouldForgiveWhatAnEntryExplains() {
    var outcome = ledger.forgive(failed(Side.SERVER, "/usernames", "/usernames/1"));

    assertThat(outcome.status()).isEqualTo(Status.PASSED);
    assertThat(ledger.problems(Side.SERVER)).isEmpty();
  }

  @Test
  void shouldForgiveNothingElse() {
    assertThat(ledger.forgive(failed(Side.SERVER, "/usernames", "/success")).differences())
        .extracting(Difference::pointer)
        .containsExactly("/success");
    assertThat(ledger.forgive(failed(Side.SERVER, "/usernamesOfOthers")).status())
        .isEqualTo(Status.FAILED);
    assertThat(ledger.forgive(failed(Side.CLIENT, "/usernames")).status()).isEqualTo(Status.FAILED);
  }

  @Test
  void shouldNameAnEntryThatIsNotNeededAnyMore() {
    ledger.forgive(failed(Side.SERVER));

    assertThat(ledger.problems(Side.SERVER))
        .containsExactly(
            "ledger: chat.react/200/Success (server) /usernames is as documented or did not run;"
                + " remove the entry");
    assertThat(ledger.problems(Side.CLIENT)).isEmpty();
  }

  @Test
  void shouldNameAnEntryWithoutAReasonOrASide() {
    var noReason = Ledger.of(SmallContract.yaml(ENTRY.replace("reason", "because")));
    var noSide = Ledger.of(SmallContract.yaml(ENTRY.replace("server", "both")));

    assertThat(noReason.problems(Side.SERVER)).hasSize(1);
    assertThat(noSide.problems(Side.SERVER)).hasSize(1);
  }

  private static Outcome failed(Side side, String... pointers) {
    var differences =
        Arrays.stream(pointers).map(it -> new Difference(it, "is different")).toList();
    return Outcome.ran(
        SmallContract.caseOf("chat.react/200/Success"), side, differences, Evidence.NONE);
  }
}
