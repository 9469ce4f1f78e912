package dev.gantry.contract.tests.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.contract.tests.SmallContract;
import dev.gantry.contract.tests.comparison.Difference;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HtmlReportTest {
  private static final String EVIL = "</script><script>alert(1)</script><!-- /*script*/";

  @Test
  void shouldHoldTheWholeReport() {
    assertThat(data(page("is missing")).at("/outcomes/0/differences/0/problem").stringValue())
        .isEqualTo("is missing");
  }

  @Test
  void shouldLetNoAnswerOfAServerBecomePartOfThePage() {
    var page = page(EVIL);

    assertThat(page).doesNotContain("<script>alert");
    assertThat(data(page).at("/outcomes/0/differences/0/problem").stringValue()).isEqualTo(EVIL);
  }

  @Test
  void shouldNeedNoOtherFile() {
    assertThat(page("")).doesNotContainPattern("(src|href)=").doesNotContain("http://", "https://");
  }

  private static String page(String problem) {
    var report = new ReplayReport();
    report.add(
        Outcome.ran(
            SmallContract.caseOf("chat.react/200/Success"),
            Side.SERVER,
            List.of(new Difference("/usernames", problem)),
            Evidence.NONE));
    return HtmlReport.of(report);
  }

  private static JsonNode data(String page) {
    var data = Pattern.compile("application/json\">(.*)</script>").matcher(page);
    assertThat(data.find()).isTrue();
    return new JsonMapper().readTree(data.group(1));
  }
}
