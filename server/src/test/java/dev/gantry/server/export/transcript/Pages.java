package dev.gantry.server.export.transcript;

import dev.gantry.server.markup.MarkupOptions;
import dev.gantry.server.markup.MessageMarkup;
import dev.gantry.server.message.MessageBuilder;
import dev.gantry.server.user.UserRef;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Pages made of a few messages, as a browser reads them. */
final class Pages {

  static final Instant MORNING = Instant.parse("2026-03-02T08:00:00Z");

  private static final MessageMarkup MARKUP = new MessageMarkup(MarkupOptions.defaults());

  private Pages() {}

  /** A message that ada wrote in the morning. */
  static MessageBuilder message(String id, String text) {
    return MessageBuilder.builder()
        .id(id)
        .roomId("room")
        .createdAt(MORNING)
        .author(new UserRef("ada-id", "ada", "Ada Lovelace"))
        .text(text)
        .markup(List.copyOf(MARKUP.parseToJson(text)));
  }

  /** The page of these messages. */
  static Document page(MessageBuilder... messages) {
    return page("Laboratory", List.of(), messages);
  }

  /** The page of a room with this name; each message shows the files. */
  static Document page(String room, List<AttachedFile> files, MessageBuilder... messages) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      HtmlTranscript transcript = new HtmlTranscript(out, title(room));
      for (MessageBuilder message : messages) {
        transcript.add(message.build(), files);
      }
      transcript.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Jsoup.parse(out.toString(StandardCharsets.UTF_8));
  }

  private static TranscriptTitle title(String room) {
    return new TranscriptTitle(
        room,
        room,
        LocalDate.of(2026, 3, 1),
        LocalDate.of(2026, 3, 31),
        MORNING,
        "root",
        "https://chat.example.org");
  }
}
