package dev.gantry.contract.diff.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class HtmlPageTest {

  @Test
  void headingsAndListsBecomeHtml() throws IOException {
    assertThat(HtmlPage.of("# Title\n\n- **breaking:** `x` is removed\n"))
        .startsWith("<!DOCTYPE html>")
        .contains(
            "<h1>Title</h1>", "<li><strong>breaking:</strong> <code>x</code> is removed</li>");
  }

  @Test
  void htmlInADocumentStaysText() throws IOException {
    assertThat(HtmlPage.of("- <script>alert(1)</script> [x](javascript:alert(1))\n"))
        .doesNotContain("<script>", "href=\"javascript:");
  }
}
