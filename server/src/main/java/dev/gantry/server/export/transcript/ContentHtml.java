package dev.gantry.server.export.transcript;

import dev.gantry.server.message.Message;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What a message says, without what it carries. */
final class ContentHtml {

  private final HtmlWriter html;
  private final MarkupHtml markup;

  ContentHtml(HtmlWriter html, MarkupHtml markup) {
    this.html = html;
    this.markup = markup;
  }

  void write(Message message) throws IOException {
    Optional<String> sentence = SystemSentences.readable(message);
    if (sentence.isPresent()) {
      html.element("p", sentence.get());
    } else {
      said(message);
    }
  }

  private void said(Message message) throws IOException {
    html.open("div", "class", "content");
    if (message.markup() != null) {
      markup.writeAll(message.markup());
    } else if (message.text() != null && !message.text().isEmpty()) {
      html.element("p", message.text());
    }
    for (Object block : message.blocks() == null ? List.of() : message.blocks()) {
      String text = JsonTree.text(JsonTree.get(block, "text"), "text");
      if (!text.isEmpty()) {
        html.element("p", text);
      }
    }
    html.close();
  }
}
