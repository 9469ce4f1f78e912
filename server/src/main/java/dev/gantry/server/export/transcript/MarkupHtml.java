package dev.gantry.server.export.transcript;

import static dev.gantry.server.export.transcript.JsonTree.get;
import static dev.gantry.server.export.transcript.JsonTree.list;
import static dev.gantry.server.export.transcript.JsonTree.text;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** An {@code md} tree as it is stored, block by block. */
final class MarkupHtml {

  private static final int MOST_HEADINGS = 4;

  private final HtmlWriter html;
  private final InlineHtml inline;

  MarkupHtml(HtmlWriter html, SafeLink links) {
    this.html = html;
    this.inline = new InlineHtml(html, links);
  }

  void writeAll(List<?> nodes) throws IOException {
    for (Object node : nodes) {
      write(node);
    }
  }

  private void write(Object node) throws IOException {
    switch (text(node, "type")) {
      case "PARAGRAPH" -> line("p", node);
      case "BIG_EMOJI" -> line("p", node, "class", "big");
      case "HEADING" -> line("h" + (2 + level(node)), node);
      case "QUOTE" -> blocks("blockquote", node);
      case "SPOILER_BLOCK" -> spoiler(node);
      case "CODE" -> code(node);
      case "UNORDERED_LIST" -> items("ul", node);
      case "ORDERED_LIST" -> items("ol", node);
      case "TASKS" -> items("ul", node, "class", "tasks");
      case "LINE_BREAK" -> html.open("div", "class", "gap").close();
      case "KATEX" -> html.element("pre", text(node, "value"));
      default -> {
        html.open("p");
        inline.write(node);
        html.close();
      }
    }
  }

  private void line(String element, Object node, String... attributes) throws IOException {
    html.open(element, attributes);
    inline.writeAll(list(node, "value"));
    html.close();
  }

  private void blocks(String element, Object node) throws IOException {
    html.open(element);
    writeAll(list(node, "value"));
    html.close();
  }

  private void spoiler(Object node) throws IOException {
    html.open("details").element("summary", "Spoiler");
    writeAll(list(node, "value"));
    html.close();
  }

  private void code(Object node) throws IOException {
    String lines =
        list(node, "value").stream()
            .map(line -> text(get(line, "value"), "value"))
            .collect(Collectors.joining("\n"));
    html.open("pre").element("code", lines).close();
  }

  private void items(String element, Object node, String... attributes) throws IOException {
    html.open(element, attributes);
    for (Object item : list(node, "value")) {
      if (get(item, "number") instanceof Number number) {
        html.open("li", "value", Long.toString(number.longValue()));
      } else {
        html.open("li");
      }
      if (get(item, "status") instanceof Boolean done) {
        html.text(done ? "\u2611 " : "\u2610 ");
      }
      inline.writeAll(list(item, "value"));
      html.close();
    }
    html.close();
  }

  private static int level(Object node) {
    return get(node, "level") instanceof Number level
        ? Math.max(1, Math.min(MOST_HEADINGS, level.intValue()))
        : 1;
  }
}
