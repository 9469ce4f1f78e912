package dev.gantry.contract.tests.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.gantry.contract.tests.Replayed;
import dev.gantry.contract.tests.ReportExtension;
import dev.gantry.contract.tests.contract.Contract;
import dev.gantry.contract.tests.ledger.Ledger;
import dev.gantry.contract.tests.pairing.Pairing;
import dev.gantry.contract.tests.report.ReplayReport;
import dev.gantry.contract.tests.report.Side;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every documented example, replayed against the generated client. */
@ExtendWith(ReportExtension.class)
class ClientReplayTest {
  private final Contract contract = Contract.load();
  private final Ledger ledger = Ledger.load();

  @TestFactory
  Stream<DynamicTest> client(ReplayReport report) {
    var replay = new ClientReplay(contract, Pairing.load());
    return Stream.concat(
            contract.cases().stream()
                .map(
                    it ->
                        dynamicTest(
                            it.id(),
                            () -> Replayed.conclude(ledger.forgive(replay.run(it)), report))),
            Stream.of(
                dynamicTest(
                    "every ledger entry is still needed",
                    () -> assertThat(ledger.problems(Side.CLIENT)).isEmpty())))
        .onClose(replay::close);
  }
}
