package dev.gantry.server.export.transcript;

import static dev.gantry.server.export.transcript.JsonTree.get;
import static dev.gantry.server.export.transcript.JsonTree.list;
import static dev.gantry.server.export.transcript.JsonTree.text;

import dev.gantry.server.markup.Emojis;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The nodes of an {@code md} tree that stand within a line. */
final class InlineHtml {

  private final HtmlWriter html;
  private final SafeLink links;

  InlineHtml(HtmlWriter html, SafeLink links) {
    this.html = html;
    this.links = links;
  }

  void writeAll(List<?> nodes) throws IOException {
    for (Object node : nodes) {
      write(node);
    }
  }

  void write(Object node) throws IOException {
    switch (text(node, "type")) {
      case "BOLD" -> within("strong", node);
      case "ITALIC" -> within("em", node);
      case "STRIKE" -> within("s", node);
      case "SPOILER" -> within("span", node, "class", "spoiler", "tabindex", "0");
      case "INLINE_CODE", "INLINE_KATEX" -> html.element("code", plain(node));
      case "LINK" -> link(node);
      case "IMAGE" -> image(node);
      case "MENTION_USER" -> html.element("span", "@" + plain(node), "class", "mention");
      case "MENTION_CHANNEL" -> html.element("span", "#" + plain(node), "class", "mention");
      case "EMOJI" -> html.text(emoji(node));
      case "COLOR" -> color(get(node, "value"));
      case "TIMESTAMP" -> Times.write(html, text(get(node, "value"), "timestamp"));
      case "LINE_BREAK" -> html.single("br");
      default -> unknown(node);
    }
  }

  /** The character, or what was typed where there is none. */
  static String emoji(Object node) {
    String unicode = text(node, "unicode");
    if (!unicode.isEmpty()) {
      return unicode;
    }
    String shortCode = text(node, "shortCode");
    return Emojis.character(shortCode).orElseGet(() -> typed(shortCode, plain(node)));
  }

  private static String typed(String shortCode, String text) {
    return text.isEmpty() || text.equals(shortCode) ? ":" + shortCode + ":" : text;
  }

  private void within(String element, Object node, String... attributes) throws IOException {
    html.open(element, attributes);
    writeAll(list(node, "value"));
    html.close();
  }

  private void link(Object node) throws IOException {
    Object value = get(node, "value");
    String target = plain(get(value, "src"));
    Object label = get(value, "label");
    List<?> shown =
        label instanceof List<?> nodes ? nodes : label == null ? List.of() : List.of(label);
    Optional<String> href = links.of(target);
    if (href.isPresent()) {
      html.open("a", "href", href.get(), "rel", "noreferrer noopener");
    }
    writeAll(shown);
    if (shown.isEmpty()) {
      html.text(target);
    }
    if (href.isPresent()) {
      html.close();
    }
  }

  /** Only a link: a picture from elsewhere would tell its host who reads the page. */
  private void image(Object node) throws IOException {
    String source = plain(get(get(node, "value"), "src"));
    Optional<String> href = links.of(source);
    if (href.isPresent()) {
      html.element("a", source, "href", href.get(), "rel", "noreferrer noopener");
    } else {
      html.text(source);
    }
  }

  private void color(Object value) throws IOException {
    int red = component(get(value, "r"), 0);
    int green = component(get(value, "g"), 0);
    int blue = component(get(value, "b"), 0);
    String code = "#%02x%02x%02x".formatted(red, green, blue);
    html.open("span", "class", "color", "style", "background:" + code).close().text(code);
  }

  private static int component(Object number, int otherwise) {
    return number instanceof Number given
        ? Math.max(0, Math.min(255, given.intValue()))
        : otherwise;
  }

  private void unknown(Object node) throws IOException {
    if (get(node, "value") instanceof List<?> nodes) {
      writeAll(nodes);
    } else {
      html.text(plain(node));
    }
  }

  /** The text of a node, or of the plain text that is its value. */
  private static String plain(Object node) {
    Object value = get(node, "value");
    return value instanceof String text ? text : text(value, "value");
  }
}
