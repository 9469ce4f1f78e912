package dev.gantry.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gantry.bench.goal.Goal;
import dev.gantry.bench.goal.Goal.Bound;
import dev.gantry.bench.goal.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportTest {

  private static final Goal GOAL =
      new Goal("read.bare", "read", "reads", Bound.AT_LEAST, 0.6, "", "two filters too many");

  @TempDir Path folder;

  @Test
  void aGoalThatIsReachedHolds() {
    assertThat(report(0.6).markdown()).contains("| reads | ≥ 0.60 | 0.60 | HOLDS |  |");
  }

  @Test
  void aGoalThatIsMissedSaysWhy() {
    assertThat(report(0.59).markdown())
        .contains("| reads | ≥ 0.60 | 0.59 | MISSED | two filters too many |");
  }

  @Test
  void aGoalThatWasNotMeasuredIsMissed() {
    assertThat(report(Double.NaN).markdown()).contains("| reads | ≥ 0.60 | - | MISSED |");
  }

  @Test
  void theSameIsWrittenForPeopleAndForPrograms() throws Exception {
    report(0.5).writeInto(folder);

    assertThat(Files.readString(folder.resolve("report.md"))).contains("MISSED", "| a | b |");
    JsonNode goal =
        new JsonMapper().readTree(folder.resolve("report.json").toFile()).at("/goals/0");
    assertThat(goal.required("id").asString()).isEqualTo("read.bare");
    assertThat(goal.required("measured").asDouble()).isEqualTo(0.5);
    assertThat(goal.required("verdict").asString()).isEqualTo("MISSED");
  }

  @Test
  void aTableHasNoRowOfAnotherLength() {
    assertThatThrownBy(() -> Table.of("a", "b").with("1"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Report report(double value) {
    Table table = Table.of("a", "b").with("1", "2");
    Outcome outcome = new Outcome(GOAL, value);
    return new Report(
        "JDK 17", List.of(new ThemeResult("read", "Reading.", table, List.of(outcome))));
  }
}
