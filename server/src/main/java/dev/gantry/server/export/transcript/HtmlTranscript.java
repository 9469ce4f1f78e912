package dev.gantry.server.export.transcript;

import dev.gantry.server.message.Message;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * A page to read: without scripts, and with nothing from elsewhere than the archive, so that it
 * opens offline and tells nobody that it is read.
 */
public final class HtmlTranscript implements Transcript {

  private static final Duration PAUSE = Duration.ofMinutes(5);

  /** Holds where a browser opens the page from disk, and where a web server shows it. */
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' file:; media-src 'self' file:";

  private final HtmlWriter html;
  private final MessageHtml messageHtml;
  private LocalDate day;
  private Message previous;
  private long count;

  /** Begins the page. */
  public HtmlTranscript(OutputStream out, TranscriptTitle title) throws IOException {
    this.html = new HtmlWriter(out);
    this.messageHtml = new MessageHtml(html, new SafeLink(title.siteUrl()));
    head(title);
  }

  @Override
  public void add(Message message, List<AttachedFile> files) throws IOException {
    LocalDate its = Times.dayOf(message.createdAt());
    if (!its.equals(day)) {
      begin(its);
    }
    messageHtml.write(message, files, isContinued(message));
    html.text("\n");
    previous = message;
    count++;
  }

  @Override
  public void finish() throws IOException {
    if (day != null) {
      html.close();
    }
    html.element(
        "footer", count == 1 ? "1 message" : String.format(Locale.ENGLISH, "%,d messages", count));
    html.finish();
  }

  private void head(TranscriptTitle title) throws IOException {
    html.doctype().open("html", "lang", "en").open("head");
    html.single("meta", "charset", "utf-8");
    html.single("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
    html.single("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.single("meta", "name", "referrer", "content", "no-referrer");
    html.element("title", title.room() + ", " + range(title)).element("style", style()).close();
    html.open("body").open("header", "class", "title").element("h1", title.room(), "dir", "auto");
    if (title.topic() != null && !title.topic().isBlank()) {
      html.element("p", title.topic(), "dir", "auto");
    }
    String asked = Times.moment(title.requestedAt()) + " by " + title.requestedBy();
    html.element("p", range(title) + ". Exported on " + asked + "; times are UTC.").close();
  }

  private static String range(TranscriptTitle title) {
    String to = title.to() == null ? Times.moment(title.requestedAt()) : Times.date(title.to());
    return title.from() == null
        ? "Messages up to " + to
        : "Messages from " + Times.date(title.from()) + " to " + to;
  }

  private void begin(LocalDate its) throws IOException {
    if (day != null) {
      html.close();
    }
    day = its;
    previous = null;
    html.open("section", "class", "day").open("h2");
    html.element("time", Times.day(its), "datetime", its.toString()).close();
  }

  private boolean isContinued(Message message) {
    return previous != null
        && previous.systemType() == null
        && Author.username(previous).equals(Author.username(message))
        && Author.name(previous).equals(Author.name(message))
        && Duration.between(previous.createdAt(), message.createdAt()).compareTo(PAUSE) < 0;
  }

  private static String style() throws IOException {
    try (InputStream css = HtmlTranscript.class.getResourceAsStream("page.css")) {
      return new String(css.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
