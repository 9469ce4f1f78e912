package dev.gantry.server.message;

import dev.gantry.server.user.User;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How new text enters a message. In a message that shows a file it describes the file. */
final class Edit {

  private static final String DESCRIPTION = "description";

  private Edit() {}

  static boolean changesNothing(Message current, UpdateMessageCommand command) {
    Object text = describesFile(current) ? first(current).get(DESCRIPTION) : current.text();
    return Objects.equals(text, command.text())
        && command.previewUrls() == null
        && command.customFields() == null;
  }

  static Message withText(Message current, UpdateMessageCommand command) {
    MessageBuilder edited = MessageBuilder.builder(current);
    if (command.customFields() != null) {
      edited.customFields(command.customFields());
    }
    if (!describesFile(current)) {
      return edited.text(command.text()).build();
    }
    Map<String, Object> described = new LinkedHashMap<>(first(current));
    described.put(DESCRIPTION, command.text());
    List<Map<String, Object>> attachments = new ArrayList<>(current.attachments());
    attachments.set(0, described);
    return edited.attachments(attachments).build();
  }

  /**
   * The latest state with what the edit changed; reactions and replies meanwhile stay. Translations
   * of another text do not.
   */
  static Message merge(
      Message latest, Message edited, boolean changesFields, User editor, Instant now) {
    Message merged = mergeAll(latest, edited, changesFields, editor, now);
    return MessageText.of(latest).equals(MessageText.of(merged))
        ? merged
        : Translations.drop(merged);
  }

  private static Message mergeAll(
      Message latest, Message edited, boolean changesFields, User editor, Instant now) {
    return MessageBuilder.builder(latest)
        .text(edited.text())
        .mentions(edited.mentions())
        .channels(edited.channels())
        .urls(edited.urls())
        .markup(edited.markup())
        .attachments(edited.attachments())
        .customFields(changesFields ? edited.customFields() : latest.customFields())
        .editedAt(now)
        .editedBy(editor.ref().withoutName())
        .updatedAt(now)
        .build();
  }

  private static boolean describesFile(Message message) {
    return message.attachments() != null
        && !message.attachments().isEmpty()
        && first(message).get(DESCRIPTION) != null;
  }

  private static Map<String, Object> first(Message message) {
    return message.attachments().get(0);
  }
}
