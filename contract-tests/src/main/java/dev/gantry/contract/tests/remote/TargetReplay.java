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
import dev.gantry.contract.tests.server.AnswerCheck;
import dev.gantry.contract.tests.server.ServerCall;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Replays against any server what changes nothing of what it holds. */
public final class TargetReplay {
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int TOO_MANY_REQUESTS = 429;

  private final Contract contract = Contract.load();
  private final Pairing pairing = Pairing.load();
  private final Ledger ledger = Ledger.load();
  private final TargetCases cases = TargetCases.load();
  private final AnswerCheck check = new AnswerCheck(contract);
  private final HttpClient http = HttpClient.newHttpClient();
  private final TargetServer server;
  private final boolean destructive;

  /**
   * @param address without a path
   * @param destructive whether cases may run that leave something behind
   */
  public TargetReplay(URI address, boolean destructive) {
    this.server = new TargetServer(address);
    this.destructive = destructive;
  }

  /**
   * Makes a room, runs what is safe, and removes the room, whatever happened.
   *
   * @throws TargetException where the server lets the user not in, or make no room
   */
  public ReplayReport run(String user, String password) {
    var login = server.login(user, password);
    var report = new ReplayReport();
    try (var room = new OwnRoom(server, login)) {
      var own = new OwnValues(room, login, user);
      contract.cases().forEach(it -> report.add(ledger.forgive(run(it, own))));
    } finally {
      server.post("logout", login, Map.of());
    }
    return report;
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
          Optional.of(own.login()));
    } catch (TargetException e) {
      return failed(contractCase, "what the case needs cannot be made: " + e.getMessage());
    }
  }

  private Outcome send(ContractCase contractCase, PairedRequest request, Optional<Login> login) {
    var call = new ServerCall(server.address(), request, login);
    try {
      var answer = call.send(http);
      if (answer.status() == FORBIDDEN && contractCase.isSuccess()) {
        return notRun(contractCase, "the user may not: " + answer.body());
      }
      if (answer.status() == TOO_MANY_REQUESTS) {
        return notRun(contractCase, "the server limits how often this is called; try again later");
      }
      return Outcome.ran(
          contractCase,
          Side.SERVER,
          check.differencesInShape(contractCase, answer),
          check.evidenceOfShape(contractCase, answer, call.curlWithoutToken()));
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
