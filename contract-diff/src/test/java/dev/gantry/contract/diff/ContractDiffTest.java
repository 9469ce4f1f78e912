package dev.gantry.contract.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.gantry.contract.diff.ContractDiff.Exit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The command, on documents alone; regeneration-tests compares whole contracts. */
class ContractDiffTest {
  private static final String TITLE =
      """
      overlay: 1.0.0
      info: {title: Title, version: "1"}
      actions:
        - target: $
          description: What is merged has no title of its own.
          update: {info: {title: Small, version: "1"}}
      """;

  @TempDir Path project;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  static Stream<Arguments> verdicts() {
    return Stream.of(
        arguments("breaking", "one.yaml", "one.yaml", Exit.PASSED),
        arguments("breaking", "one.yaml", "two.yaml", Exit.PASSED),
        arguments("breaking", "two.yaml", "one.yaml", Exit.FAILED),
        arguments("any", "one.yaml", "one.yaml", Exit.PASSED),
        arguments("any", "one.yaml", "two.yaml", Exit.FAILED),
        arguments("never", "two.yaml", "one.yaml", Exit.PASSED));
  }

  @ParameterizedTest
  @MethodSource("verdicts")
  void theGateFailsOnWhatItIsToldToFailOn(String failOn, String old, String revised, Exit expected)
      throws IOException {
    document("one.yaml", "first");
    document("two.yaml", "first", "second");

    assertThat(run(old, revised, failOn)).isEqualTo(expected);
    assertThat(Files.exists(project.resolve("report/failed"))).isEqualTo(expected != Exit.PASSED);
  }

  @Test
  void theReportIsPrintedAndWrittenAsMarkdownAndHtml() throws IOException {
    document("one.yaml", "first");
    document("two.yaml", "first", "second");

    run("one.yaml", "two.yaml", "any");

    assertThat(Files.readString(project.resolve("report/diff.md")))
        .isSubstringOf(printed.toString(StandardCharsets.UTF_8))
        .contains(
            "The generated Java is not compared: two.yaml is a document alone.",
            "## Operations added",
            "- GET /api/v1/second, `second`");
    assertThat(Files.readString(project.resolve("report/diff.html")))
        .contains("<li>GET /api/v1/second, <code>second</code></li>");
  }

  @Test
  void aContractThatDoesNotBuildFailsTheGateWithWhatThereIsToDo() throws IOException {
    document("one.yaml", "first");
    Files.createDirectory(project.resolve("revised"));
    document("revised/document.yaml", "first");

    assertThat(run("one.yaml", "revised", "any")).isEqualTo(Exit.FAILED);
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains(
            "- contract: info.title is missing; an overlay without `extends` gives it",
            "The generated Java is not compared: revised does not build yet.");
  }

  @Test
  void whatCannotBeReadIsNamed() throws IOException {
    document("one.yaml", "first");
    Files.writeString(project.resolve("broken.yaml"), "a: [");

    assertThat(run("one.yaml", "gone", "any")).isEqualTo(Exit.UNUSABLE);
    assertThat(run("one.yaml", "broken.yaml", "any")).isEqualTo(Exit.UNUSABLE);
    assertThat(run("one.yaml", "one.yaml", "sometimes")).isEqualTo(Exit.UNUSABLE);
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains(
            "gone is neither a file nor a folder",
            "document.yaml is not readable",
            "sometimes: say breaking, any or never");
  }

  @Test
  void aComparisonThatBreaksOffLeavesTheGateClosed() throws IOException {
    Files.createDirectory(project.resolve("complete"));
    document("complete/document.yaml", "first");
    Files.writeString(project.resolve("complete/contract.overlay.yaml"), TITLE);
    Files.createDirectory(project.resolve("revised"));
    document("revised/document.yaml", "second");
    Files.writeString(project.resolve("revised/contract.overlay.yaml"), TITLE);

    assertThatThrownBy(() -> run("complete", "revised", "never"))
        .as("there is no generator.yaml to generate with")
        .isInstanceOf(RuntimeException.class);
    assertThat(project.resolve("report/failed")).exists();
  }

  private Exit run(String old, String revised, String failOn) throws IOException {
    var output = new PrintStream(printed, true, StandardCharsets.UTF_8);
    var report = project.resolve("report").toString();
    return new ContractDiff(project, output).run(old, revised, report, failOn);
  }

  private void document(String file, String... operations) throws IOException {
    var text = new StringBuilder("openapi: 3.0.3\ninfo: {title: Small, version: '1'}\npaths:\n");
    for (var operation : operations) {
      text.append(
          "  /api/v1/%1$s: {get: {operationId: %1$s, responses: {'204': {description: OK}}}}%n"
              .formatted(operation));
    }
    Files.writeString(project.resolve(file), text);
  }
}
