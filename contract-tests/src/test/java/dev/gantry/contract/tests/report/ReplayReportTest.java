package dev.gantry.contract.tests.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.contract.tests.SmallContract;
import dev.gantry.contract.tests.comparison.Difference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class ReplayReportTest {
  private final ReplayReport report = new ReplayReport();

  @BeforeEach
  void addOneOutcomeOfEachKind() {
    var evidence = new Evidence("curl", new Exactness(2, 1, 0), 0);
    var wrong = List.of(new Difference("/usernames", "is missing"));
    report.add(
        Outcome.ran(SmallContract.caseOf("chat.react/200/Success"), Side.SERVER, wrong, evidence));
    report.add(
        Outcome.ran(
            SmallContract.caseOf("chat.react/401/No Login"), Side.SERVER, List.of(), evidence));
    report.add(
        Outcome.ran(
                SmallContract.caseOf("chat.react/401/No Login"), Side.SERVER, List.of(), evidence)
            .of(Side.SERVER_ON_MONGODB));
    report.add(
        Outcome.notRun(SmallContract.caseOf("rooms/{rid}/200/Found"), Side.SERVER, "not yet"));
  }

  @Test
  void shouldCountByOperationAndInAll() {
    assertThat(report.summary())
        .containsPattern("chat.react +1 / 2, 1 FAILED +1 / 1 +-")
        .containsPattern("rooms/\\{rid} +0 / 1")
        .contains(
            "server: 2 of 3 cases run, 1 passed; server on MongoDB: 1 of 1 cases run, 1 passed");
  }

  @Test
  void shouldListWhatDidNotRunWithItsReason() {
    assertThat(report.summary())
        .containsSubsequence("NOT RUN, server: not yet", "rooms/{rid}: 200/Found");
  }

  @Test
  void shouldShowFailuresInFull() {
    assertThat(report.summary())
        .containsSubsequence(
            "FAILED chat.react/200/Success (server)", "/usernames: is missing", "curl");
  }

  @Test
  void shouldListWhatTheContractDoesNotHave() {
    report.addUndocumentedRoute("GET /secret");
    report.add(
        Outcome.ran(
            SmallContract.caseOf("chat.react/200/Success"),
            Side.SERVER,
            List.of(new Difference("", "expected status 200")),
            new Evidence("", Exactness.SHAPE_ONLY, 500)));

    assertThat(report.summary())
        .containsSubsequence("NOT DOCUMENTED", "GET /secret", "chat.react/200/Success: 500");
  }

  @Test
  void shouldWriteEveryOutcomeForOtherPrograms(@TempDir Path folder) throws IOException {
    report.write(folder.resolve("report"));

    var json =
        new JsonMapper()
            .readTree(Files.readString(folder.resolve("report").resolve("report.json")));
    assertThat(json.at("/server/passed").intValue()).isEqualTo(1);
    assertThat(json.at("/outcomes/0/differences/0/pointer").stringValue()).isEqualTo("/usernames");
    assertThat(json.at("/outcomes/2/reason").stringValue()).isEqualTo("not yet");
    assertThat(folder.resolve("report").resolve("summary.txt")).content().contains("server:");
  }
}
