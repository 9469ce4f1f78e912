package dev.gantry.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.bench.client.ClientTheme;
import dev.gantry.bench.goal.Goal;
import dev.gantry.bench.goal.Goals;
import dev.gantry.bench.goal.Outcome;
import dev.gantry.bench.pages.PagesTheme;
import dev.gantry.bench.read.ReadTheme;
import dev.gantry.bench.report.ThemeResult;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whether measuring works; what is measured is not looked at. */
class ThemesTest {

  @Test
  void everyGoalBelongsToAThemeAndEveryThemeHasGoals() {
    List<String> themes = Benchmarks.THEMES.stream().map(Theme::name).toList();

    assertThat(Goals.all().stream().map(Goal::theme).distinct())
        .containsExactlyInAnyOrderElementsOf(themes);
    assertThat(Goals.all().stream().map(Goal::id)).doesNotHaveDuplicates();
  }

  @Test
  void readingIsMeasuredAgainstBothPeers() throws Exception {
    assertThat(measure(new ReadTheme()).table().rows()).hasSize(3);
  }

  @Test
  void everyListPageIsThereInBothRooms() throws Exception {
    assertThat(measure(new PagesTheme()).table().rows()).hasSizeGreaterThan(30);
  }

  @Test
  void theClientIsMeasuredAgainstTheBareOne() throws Exception {
    assertThat(measure(new ClientTheme()).table().rows()).hasSize(4);
  }

  @Test
  void aThemeThatBreaksOffMissesAllItsGoals() throws Exception {
    Theme broken =
        new Theme() {
          @Override
          public String name() {
            return "read";
          }

          @Override
          public ThemeResult measure(Workplace workplace) {
            throw new IllegalStateException("no peer");
          }
        };

    try (Workplace workplace = new Workplace(Settings.tiny())) {
      ThemeResult result = Benchmarks.measure(broken, workplace);

      assertThat(result.outcomes().stream().map(Outcome::goal))
          .containsExactlyElementsOf(Goals.of("read"));
      assertThat(result.outcomes())
          .allSatisfy(
              outcome -> {
                assertThat(outcome.verdict()).isEqualTo("MISSED");
                assertThat(outcome.remark()).contains("no peer");
              });
    }
  }

  private static ThemeResult measure(Theme theme) throws Exception {
    try (Workplace workplace = new Workplace(Settings.tiny())) {
      ThemeResult result = theme.measure(workplace);
      assertThat(result.outcomes().stream().map(Outcome::goal))
          .containsExactlyInAnyOrderElementsOf(Goals.of(theme.name()));
      assertThat(result.outcomes()).allSatisfy(outcome -> assertThat(outcome.value()).isPositive());
      return result;
    }
  }
}
