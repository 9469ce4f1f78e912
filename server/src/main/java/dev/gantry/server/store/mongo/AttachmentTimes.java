package dev.gantry.server.store.mongo;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import org.bson.Document;

/**
 * The times of quoted messages, which Rocket.Chat stores as dates also within attachments. Only
 * what is read back as the same text is stored so; anything else that a client made up stays.
 */
final class AttachmentTimes {

  static final String FIELD = "attachments";

  private static final String TIME = "ts";
  private static final Pattern FORM =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");

  private AttachmentTimes() {}

  /** A document's attachments, with those within them. */
  static List<?> dated(List<?> attachments) {
    return attachments.stream()
        .map(one -> one instanceof Document attachment ? dated(attachment) : one)
        .toList();
  }

  private static Document dated(Document attachment) {
    Document dated = new Document(attachment);
    if (attachment.get(TIME) instanceof String text) {
      dated.put(TIME, time(text));
    }
    if (attachment.get(FIELD) instanceof List<?> inner) {
      dated.put(FIELD, dated(inner));
    }
    return dated;
  }

  /** The date that a text stands for; the text itself where it would not be read back. */
  static Object time(String text) {
    try {
      return FORM.matcher(text).matches() ? Date.from(Instant.parse(text)) : text;
    } catch (DateTimeParseException e) {
      return text;
    }
  }
}
