package dev.gantry.contract.tests.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.gantry.contract.tests.Replayed;
import dev.gantry.contract.tests.ReportExtension;
import dev.gantry.contract.tests.contract.Contract;
import dev.gantry.contract.tests.contract.Route;
import dev.gantry.contract.tests.ledger.Ledger;
import dev.gantry.contract.tests.pairing.Pairing;
import dev.gantry.contract.tests.report.ReplayReport;
import dev.gantry.contract.tests.report.Side;
import dev.gantry.server.http.request.PendingOperations;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Every documented example, replayed against the server of this project on one storage. */
@ExtendWith(ReportExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
abstract class ServerReplayCases {
  private final Contract contract = Contract.load();
  private final Pairing pairing = Pairing.load();
  private final Ledger ledger = Ledger.load();
  private final Side side;
  private GantryWorkspace workspace;

  ServerReplayCases(Side side) {
    this.side = side;
  }

  /** The options of a server that keeps its workspace where this test wants it. */
  abstract List<String> storage();

  /** Called when the server has let go of it. */
  abstract void closeStorage();

  @BeforeAll
  void startServer(@TempDir Path folder) {
    workspace = new GantryWorkspace(folder, storage());
  }

  @AfterAll
  void stopServer() {
    workspace.close();
    closeStorage();
  }

  @Test
  void everyCaseIsPairedAndEveryPairingHasItsCase() {
    assertThat(pairing.problems(contract, PendingOperations.IDS)).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> server(ReplayReport report) {
    var replay = new ServerReplay(contract, pairing, PendingOperations.IDS, workspace);
    workspace.routes().stream()
        .filter(route -> !contract.documents(route))
        .map(Route::toString)
        .sorted()
        .forEach(report::addUndocumentedRoute);
    return Stream.concat(
        contract.cases().stream()
            .map(
                it ->
                    dynamicTest(
                        it.id(),
                        () -> Replayed.conclude(ledger.forgive(replay.run(it)).of(side), report))),
        Stream.of(
            dynamicTest(
                "every ledger entry is still needed",
                () -> assertThat(ledger.problems(Side.SERVER)).isEmpty())));
  }
}
