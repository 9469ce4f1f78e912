package dev.gantry.contract.tests.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The report for a person: one page that needs no other file. It shows the rows of the JSON report,
 * which are in it, and writes none of their texts as HTML.
 */
final class HtmlReport {
  private HtmlReport() {}

  static String of(ReplayReport report) {
    // What is inserted last is not searched for placeholders.
    return resource("report.html")
        .replace("/*style*/", resource("report.css"))
        .replace("/*script*/", resource("report.js"))
        .replace("/*data*/", escaped(JsonReport.tree(report).toString()));
  }

  /** No text of a server can end the script element that holds it. */
  private static String escaped(String json) {
    return json.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
  }

  private static String resource(String name) {
    try (var resource = HtmlReport.class.getResourceAsStream("/report/" + name)) {
      return new String(resource.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
