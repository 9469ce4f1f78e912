package dev.gantry.server.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One text of a message that people read: its own, or that of an attachment, which is its
 * description or else its text.
 *
 * @param attachment the attachment's index; {@link #OWN} for the message's own text
 * @param text not blank
 */
public record MessageText(int attachment, String text) {

  /** In place of an attachment's index. */
  public static final int OWN = -1;

  /** All texts of a message; none for what the server wrote, hid or cannot read. */
  public static List<MessageText> of(Message message) {
    if (message.systemType() != null || Boolean.TRUE.equals(message.hidden())) {
      return List.of();
    }
    List<MessageText> texts = new ArrayList<>();
    add(texts, OWN, message.text());
    List<Map<String, Object>> attachments =
        message.attachments() == null ? List.of() : message.attachments();
    for (int index = 0; index < attachments.size(); index++) {
      Map<String, Object> attachment = attachments.get(index);
      if (attachment != null && !add(texts, index, attachment.get("description"))) {
        add(texts, index, attachment.get("text"));
      }
    }
    return List.copyOf(texts);
  }

  private static boolean add(List<MessageText> texts, int attachment, Object value) {
    boolean readable = value instanceof String text && !text.isBlank();
    if (readable) {
      texts.add(new MessageText(attachment, (String) value));
    }
    return readable;
  }
}
