package dev.gantry.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What docs/client-comparison.md says of our client is shown by tests that exist. */
class ClientComparisonTest {
  private static final Path PAGE = Path.of("..", "docs", "client-comparison.md");
  private static final Pattern NAMED_TEST = Pattern.compile("\\[(\\w+)\\.(\\w+)]\\(([^)]+)\\)");
  private static final int OTHERS = 9;

  static Stream<Named<MatchResult>> namedTests() throws IOException {
    return NAMED_TEST
        .matcher(Files.readString(PAGE))
        .results()
        .map(it -> Named.of(it.group(1) + "." + it.group(2), it));
  }

  @ParameterizedTest
  @MethodSource("namedTests")
  void namesOnlyTestsThatExist(MatchResult named) throws IOException {
    var file = PAGE.resolveSibling(named.group(3)).normalize();
    var test =
        Pattern.compile(
            "@(Parameterized)?Test(Factory)?\\b(?:(?!\n  }\n)[\\s\\S])*?\\b"
                + named.group(2)
                + "\\(");

    assertThat(file).hasFileName(named.group(1) + ".java").isRegularFile();
    assertThat(Files.readString(file)).containsPattern(test);
  }

  @Test
  void provesEveryFeatureThatItClaims() throws IOException {
    var claimed = rows("Features").filter(it -> it.get(1).matches("[yp].*")).map(it -> it.get(0));
    var proven = rows("Proofs").map(it -> it.get(0)).toList();

    assertThat(claimed).hasSizeGreaterThan(40).containsExactlyElementsOf(proven);
    assertThat(rows("Proofs")).allMatch(it -> NAMED_TEST.matcher(it.get(1)).find());
  }

  @Test
  void saysOfEveryoneWhetherHeHasAFeature() throws IOException {
    assertThat(rows("Features"))
        .allSatisfy(
            row ->
                assertThat(row)
                    .hasSize(OTHERS + 2)
                    .allSatisfy(cell -> assertThat(cell).isNotBlank()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Complaints about generated clients", "Complaints about Rocket.Chat's API"})
  void showsForEveryComplaintTheTestThatCuresItOrWhoseItIs(String section) throws IOException {
    assertThat(rows(section))
        .hasSizeGreaterThan(14)
        .allMatch(
            it -> NAMED_TEST.matcher(it.get(1)).find() || it.get(1).startsWith("the server's"));
  }

  /** The rows of the table of a section, without its head. */
  private static Stream<List<String>> rows(String section) throws IOException {
    return Files.readString(PAGE)
        .lines()
        .dropWhile(it -> !it.equals("## " + section))
        .skip(1)
        .takeWhile(it -> !it.startsWith("## "))
        .filter(it -> it.startsWith("| "))
        .skip(2)
        .map(it -> Stream.of(it.substring(1).split("\\|")).map(String::strip).toList());
  }
}
