package dev.gantry.server.export.transcript;

import dev.gantry.server.message.Message;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Messages as the body of a mail, in HTML and in plain text. Nothing in it is fetched when it is
 * read, so it tells nobody that it was.
 */
public final class MailTranscript implements Transcript {

  /** Most mail clients know nothing of the page's style. */
  private static final String STYLE =
      """
      body { font-family: sans-serif; line-height: 1.4; }
      p { margin: 0 0 4px 0; }
      blockquote { margin: 0 0 4px 0; padding-left: 8px; border-left: 3px solid #ccc; }
      pre, code { background: #f4f4f4; }
      .spoiler { background: #444; color: #444; }
      """;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final StringBuilder text = new StringBuilder();
  private final HtmlWriter html;
  private final ContentHtml content;
  private final AttachmentHtml attachments;

  /** Begins the mail. */
  public MailTranscript(TranscriptTitle title) throws IOException {
    SafeLink links = new SafeLink(title.siteUrl());
    this.html = new HtmlWriter(bytes);
    MarkupHtml markup = new MarkupHtml(html, links);
    this.content = new ContentHtml(html, markup);
    this.attachments = new AttachmentHtml(html, links, markup);
    String headline = title.requestedBy() + " sends you messages from " + title.room() + ".";
    html.doctype().open("html", "lang", "en").open("head");
    html.single("meta", "charset", "utf-8").element("style", STYLE).close();
    html.open("body").element("p", headline);
    text.append(headline).append("\n\n");
  }

  @Override
  public void add(Message message, List<AttachedFile> files) throws IOException {
    String time = Times.moment(message.createdAt());
    html.open("div", "style", "margin-top: 16px").open("p");
    html.element("b", Author.username(message)).text(" ");
    html.element("span", time, "style", "color: #777; font-size: 12px").close();
    content.write(message);
    attachments.writeAll(message.attachments() == null ? List.of() : message.attachments(), files);
    html.close().text("\n");
    text.append(Author.username(message)).append(", ").append(time).append('\n');
    MessageText.write(message, text);
    text.append('\n');
  }

  @Override
  public void finish() throws IOException {
    html.finish();
  }

  /** How much has been written, in bytes of HTML; what is still buffered is not counted. */
  public int size() {
    return bytes.size();
  }

  /** The whole page, once it is finished. */
  public String html() {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** The same in plain text. */
  public String text() {
    return text.toString();
  }
}
