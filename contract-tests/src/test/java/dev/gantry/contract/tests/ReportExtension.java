package dev.gantry.contract.tests;

import dev.gantry.contract.tests.report.ReplayReport;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One report for all replays of a test run, written and printed when the last of them is over. */
public final class ReportExtension implements ParameterResolver {
  private static final Namespace NAMESPACE = Namespace.create(ReportExtension.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == ReplayReport.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .computeIfAbsent(
            "report", key -> new PrintedReport(new ReplayReport()), PrintedReport.class)
        .report();
  }

  private record PrintedReport(ReplayReport report) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      System.out.println(report.summary());
      var page = report.write(Path.of(System.getProperty("contract.report.folder")));
      System.out.println("Report: " + page.toAbsolutePath().toUri());
    }
  }
}
