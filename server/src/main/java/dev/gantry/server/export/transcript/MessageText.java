package dev.gantry.server.export.transcript;

import static dev.gantry.server.export.transcript.JsonTree.list;
import static dev.gantry.server.export.transcript.JsonTree.text;

import dev.gantry.server.message.Message;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A message in plain text, as it was typed. */
final class MessageText {

  private static final int MOST_NESTED = 5;

  private MessageText() {}

  static void write(Message message, StringBuilder text) {
    line(SystemSentences.readable(message).orElse(message.text()), "", text);
    attachments(message.attachments() == null ? List.of() : message.attachments(), 1, text);
  }

  private static void attachments(List<?> attachments, int depth, StringBuilder text) {
    if (depth > MOST_NESTED) {
      return;
    }
    String quote = "> ".repeat(depth);
    for (Object attachment : attachments) {
      line(text(attachment, "author_name"), quote, text);
      line(
          Stream.of("title", "title_link", "image_url", "audio_url", "video_url")
              .map(key -> text(attachment, key))
              .filter(value -> !value.isEmpty())
              .distinct()
              .collect(Collectors.joining(" ")),
          quote,
          text);
      line(text(attachment, "text"), quote, text);
      line(text(attachment, "description"), quote, text);
      attachments(list(attachment, "attachments"), depth + 1, text);
    }
  }

  private static void line(String lines, String quote, StringBuilder text) {
    if (!lines.isEmpty()) {
      lines.lines().forEach(line -> text.append(quote).append(line).append('\n'));
    }
  }
}
