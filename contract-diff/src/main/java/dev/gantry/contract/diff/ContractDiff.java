package dev.gantry.contract.diff;

import dev.gantry.contract.diff.comparison.Comparison;
import dev.gantry.contract.diff.report.HtmlPage;
import dev.gantry.contract.diff.report.MarkdownReport;
import dev.gantry.contract.diff.revision.RevisionReader;
import dev.gantry.contract.tools.ContractException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The command line of the module.
 *
 * @param project the folder that holds {@code api} and the generated modules
 * @param output where the report is printed
 */
public record ContractDiff(Path project, PrintStream output) {
  private static final String USAGE =
      "Usage: <old> <new> <folder of the report> [breaking | any | never]";
  private static final String FAILED = "failed";
  private static final String MARKDOWN = "diff.md";
  private static final String HTML = "diff.html";

  /**
   * Compares two revisions, prints the report and writes it as {@code diff.md} and {@code
   * diff.html}. Exits with 1 when the last argument says that such a difference fails, and with 2
   * when a revision cannot be read. Maven's own word on an exit code is a stack trace, so a file
   * {@code failed} stands in the report's folder until a comparison has passed, and stays there
   * where one broke off.
   */
  public static void main(String... arguments) throws IOException {
    System.exit(new ContractDiff(Path.of("").toAbsolutePath(), System.out).run(arguments).code());
  }

  Exit run(String... arguments) throws IOException {
    if (arguments.length < 3 || arguments.length > 4) {
      output.println(USAGE);
      return Exit.UNUSABLE;
    }
    var folder = Files.createDirectories(Path.of(arguments[2]));
    var failed = Files.writeString(folder.resolve(FAILED), "");
    for (var report : List.of(MARKDOWN, HTML)) {
      Files.deleteIfExists(folder.resolve(report));
    }
    var exit = compare(arguments, folder);
    if (exit == Exit.PASSED) {
      Files.delete(failed);
    }
    return exit;
  }

  private Exit compare(String[] arguments, Path folder) throws IOException {
    try {
      var failOn = FailOn.named(arguments.length == 4 ? arguments[3] : "breaking");
      var revisions = new RevisionReader(project);
      var old = revisions.read(arguments[0]);
      var comparison = Comparison.of(project, old, revisions.read(arguments[1]));
      report(comparison, folder);
      return failOn.holds(comparison) ? Exit.FAILED : Exit.PASSED;
    } catch (ContractException e) {
      e.problems().forEach(output::println);
      return Exit.UNUSABLE;
    } catch (IllegalArgumentException e) {
      output.println(e.getMessage());
      return Exit.UNUSABLE;
    }
  }

  private void report(Comparison comparison, Path folder) throws IOException {
    var report = MarkdownReport.of(comparison);
    Files.writeString(folder.resolve(MARKDOWN), report);
    Files.writeString(folder.resolve(HTML), HtmlPage.of(report));
    output.print(report);
    output.println();
    output.println("Report: " + folder.resolve(HTML));
  }

  /** How a run ends, as its exit code. */
  enum Exit {
    PASSED,
    FAILED,
    UNUSABLE;

    int code() {
      return ordinal();
    }
  }
}
