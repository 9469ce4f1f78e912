package dev.gantry.contract.tests.remote;

import dev.gantry.contract.tests.comparison.Difference;
import dev.gantry.contract.tests.contract.Contract;
import dev.gantry.contract.tests.contract.ContractCase;
import dev.gantry.contract.tests.ledger.Ledger;
import dev.gantry.contract.tests.pairing.Login;
import dev.gantry.contract.tests.pairing.PairedRequest;
import dev.gantry.contract.tests.pairing.Pairing;
import dev.gantry.contract.tests.report.Evidence;
import dev.gantry.contract.tests.report.Outcome;
import dev.gantry.contract.tests.report.ReplayReport;
import dev.gantry.contract.tests.report.Side;
import dev.gantry.contract.tests.server.ServerCall;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Replays against any server what changes nothing of what it holds. */
public final class TargetReplay {
  private static final int UNAUTHORIZED = 401;

  private final Contract contract = Contract.load();
  private final Pairing pairing = Pairing.load();
  private final Ledger ledger = Ledger.load();
  private final AnswerJudge judge = new AnswerJudge(contract);
  private final HttpClient http = HttpClient.newHttpClient();
  private final URI address;
  private final boolean destructive;
  private final Visit visit;
  private final TargetCases cases;
  private boolean complete;

  /**
   * @param address without a path
   * @param destructive whether cases may run that leave something behind
   * @param warnings learns what could not be removed, one line each
   */
  public TargetReplay(URI address, boolean destructive, Consumer<String> warnings) {
    this(address, destructive, warnings, TargetCases.load());
  }

  TargetReplay(URI address, boolean destructive, Consumer<String> warnings, TargetCases cases) {
    this.address = address;
    this.destructive = destructive;
    this.visit = new Visit(new TargetServer(address), warnings);
    this.cases = cases;
  }

  /**
   * Makes a room, runs what is safe, and removes the room, whatever happened.
   *
   * <p>Cases that want what the server does not let the user do are reported as not run.
   *
   * @throws TargetException where nobody knows this user and password, or no such server answers
   */
  public ReplayReport run(String user, String password) {
    var report = new ReplayReport();
    try (visit) {
      var own = visit.begin(user, password);
      complete = visit.hasRoom();
      contract.cases().forEach(it -> report.add(ledger.forgive(run(it, own))));
    }
    return report;
  }

  /** Whether the replay had a room, without which most cases cannot run. */
  public boolean isComplete() {
    return complete;
  }

  /**
   * Removes the room and logs out before the end, where a program is stopped; else does nothing.
   */
  public void leave() {
    visit.close();
  }

  private Outcome run(ContractCase contractCase, OwnValues own) {
    if (contractCase.status() == UNAUTHORIZED && contractCase.operation().authenticated()) {
      var usual =
          PairedRequest.of(contractCase.operation(), pairing.usual(contractCase.operation()));
      return send(contractCase, usual, Optional.empty());
    }
    var values = cases.values(contractCase);
    if (values.isEmpty()) {
      return notRun(contractCase, "wants a state that only a fixture makes");
    }
    if (cases.isDestructive(contractCase) && !destructive) {
      return notRun(contractCase, "leaves something behind; -Dreplay.destructive=true allows it");
    }
    try {
      return send(
          contractCase,
          own.request(contractCase.operation(), values.get()),
          Optional.of(own.login().get()));
    } catch (TargetException e) {
      return e.refusal()
          .map(reason -> notRun(contractCase, reason))
          .orElseGet(
              () -> failed(contractCase, "what the case needs cannot be made: " + e.getMessage()));
    }
  }

  private Outcome send(ContractCase contractCase, PairedRequest request, Optional<Login> login) {
    var call = new ServerCall(address, request, login);
    try {
      return judge.outcome(
          contractCase, request, call.send(http), login.isPresent(), call.curlWithoutToken());
    } catch (IOException e) {
      return failed(contractCase, "no answer: " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return failed(contractCase, "interrupted");
    }
  }

  private static Outcome notRun(ContractCase contractCase, String reason) {
    return Outcome.notRun(contractCase, Side.SERVER, reason);
  }

  private static Outcome failed(ContractCase contractCase, String problem) {
    return Outcome.ran(
        contractCase, Side.SERVER, List.of(new Difference("", problem)), Evidence.NONE);
  }
}
