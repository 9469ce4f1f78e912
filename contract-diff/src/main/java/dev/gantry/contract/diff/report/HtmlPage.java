package dev.gantry.contract.diff.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** A report as one HTML page that needs nothing else. */
public final class HtmlPage {
  private static final String CONTENT = "<!-- content -->";

  private HtmlPage() {}

  /**
   * @param markdown HTML in it stays visible text
   */
  public static String of(String markdown) throws IOException {
    var document = Parser.builder().build().parse(markdown);
    var content = HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();
    return frame().replace(CONTENT, content.render(document));
  }

  private static String frame() throws IOException {
    try (var frame = HtmlPage.class.getResourceAsStream("diff.html")) {
      return new String(frame.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
