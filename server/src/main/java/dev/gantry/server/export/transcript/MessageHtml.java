package dev.gantry.server.export.transcript;

import dev.gantry.server.markup.Emojis;
import dev.gantry.server.message.Message;
import dev.gantry.server.message.Reaction;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One message of the page. */
final class MessageHtml {

  private static final int AVATAR_COLOURS = 8;

  private final HtmlWriter html;
  private final ContentHtml content;
  private final AttachmentHtml attachments;

  MessageHtml(HtmlWriter html, SafeLink links) {
    this.html = html;
    MarkupHtml markup = new MarkupHtml(html, links);
    this.content = new ContentHtml(html, markup);
    this.attachments = new AttachmentHtml(html, links, markup);
  }

  /**
   * @param continued whether it goes on with what its author just said
   */
  void write(Message message, List<AttachedFile> files, boolean continued) throws IOException {
    boolean isSystem = SystemSentences.readable(message).isPresent();
    String kind = isSystem ? " system" : continued ? " continued" : "";
    String hidden = Boolean.TRUE.equals(message.hidden()) ? " hidden" : "";
    html.open("article", "id", anchor(message.id()), "class", "message" + kind + hidden);
    boolean headed = isSystem || !continued;
    if (headed) {
      avatar(message);
    } else {
      Times.writeTime(html, message.createdAt());
    }
    html.open("div", "class", "body").open("header");
    if (headed) {
      author(message);
    }
    new MessageMarks(html, message).write();
    html.close();
    content.write(message);
    attachments.writeAll(orEmpty(message.attachments()), files);
    reactions(message.reactions());
    html.close().close();
  }

  private void avatar(Message message) throws IOException {
    String name = Author.name(message);
    int colour = Math.floorMod(Author.username(message).hashCode(), AVATAR_COLOURS);
    String initial =
        name.isEmpty() ? "?" : Character.toString(name.codePointAt(0)).toUpperCase(Locale.ROOT);
    html.element("span", initial, "class", "avatar colour" + colour, "aria-hidden", "true");
  }

  private void author(Message message) throws IOException {
    html.element("strong", Author.name(message)).text(" ");
    if (!Author.username(message).equals(Author.name(message))) {
      html.element("span", "@" + Author.username(message), "class", "username").text(" ");
    }
    Times.writeTime(html, message.createdAt());
  }

  private void reactions(Map<String, Reaction> reactions) throws IOException {
    if (reactions == null || reactions.isEmpty()) {
      return;
    }
    html.open("ul", "class", "reactions");
    for (Map.Entry<String, Reaction> one : reactions.entrySet()) {
      List<String> people = orEmpty(one.getValue().usernames());
      String emoji = Emojis.character(one.getKey()).orElse(one.getKey());
      html.element("li", emoji + " " + people.size(), "title", String.join(", ", people));
    }
    html.close();
  }

  static String anchor(String messageId) {
    return "m-" + messageId;
  }

  static String link(String messageId) {
    return "#m-" + URLEncoder.encode(messageId, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static <T> List<T> orEmpty(List<T> values) {
    return values == null ? List.of() : values;
  }
}
