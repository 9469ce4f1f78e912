package dev.gantry.contract.diff.report;

import dev.gantry.contract.diff.comparison.Comparison;
import dev.gantry.contract.diff.contract.OperationChanges;
import dev.gantry.contract.diff.contract.OperationChanges.Kind;
import dev.gantry.contract.diff.generated.JavaApiChange;
import dev.gantry.contract.diff.generated.Side;
import java.util.List;
import java.util.Locale;

/** The report that people read, in CommonMark. */
public final class MarkdownReport {
  private final Comparison comparison;
  private final StringBuilder text = new StringBuilder();

  private MarkdownReport(Comparison comparison) {
    this.comparison = comparison;
  }

  /** The whole report: verdict, what to do, and the changes of contract, Java and examples. */
  public static String of(Comparison comparison) {
    return new MarkdownReport(comparison).text();
  }

  private String text() {
    line("# From " + comparison.old().name() + " to " + comparison.revised().name());
    line("");
    line(new Verdict(comparison).text());
    section("What to do", new ToDo(comparison).items());
    section("Named or widened by the build", comparison.revised().notes());
    section("Operations added", whole(Kind.ADDED));
    changedOperations();
    section("Operations removed", whole(Kind.REMOVED));
    for (var side : Side.values()) {
      section("Java of the " + side.name().toLowerCase(Locale.ROOT), java(side));
    }
    section("Examples added", code(comparison.examples().added()));
    section("Examples changed", code(comparison.examples().changed()));
    section("Examples removed", code(comparison.examples().removed()));
    return text.toString();
  }

  private void changedOperations() {
    var operations = of(Kind.CHANGED);
    if (operations.isEmpty()) {
      return;
    }
    heading("Operations changed");
    for (var operation : operations) {
      line("### " + operation.operation());
      line("");
      operation.changes().forEach(it -> line("- " + marked(it.breaking(), it.text())));
      line("");
    }
  }

  private List<String> whole(Kind kind) {
    return of(kind).stream().map(it -> it.operation() + ", " + it.changes().get(0).text()).toList();
  }

  private List<OperationChanges> of(Kind kind) {
    return comparison.operations().stream().filter(it -> it.kind() == kind).toList();
  }

  private List<String> java(Side side) {
    return comparison.java().getOrDefault(side, List.of()).stream().map(this::java).toList();
  }

  private String java(JavaApiChange change) {
    return marked(change.breaking(), "`" + change.member() + "` " + change.what());
  }

  private static String marked(boolean breaking, String text) {
    return breaking ? "**breaking:** " + text : text;
  }

  private static List<String> code(List<String> cases) {
    return cases.stream().map(it -> "`" + it + "`").toList();
  }

  private void section(String title, List<String> items) {
    if (!items.isEmpty()) {
      heading(title);
      items.forEach(it -> line("- " + it));
    }
  }

  private void heading(String title) {
    if (!text.toString().endsWith("\n\n")) {
      line("");
    }
    line("## " + title);
    line("");
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
