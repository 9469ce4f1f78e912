package dev.gantry.server.message;

import dev.gantry.server.room.Room;
import dev.gantry.server.user.User;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns what a client posted into a message for one room. Empty values are as good as none, but for
 * the alias: the document shows an empty one in an answer.
 */
final class PostDraft {

  private PostDraft() {}

  static Message of(PostMessageCommand command, User author, Room room) {
    String avatar = emptyToNull(command.avatar());
    return MessageBuilder.builder()
        .roomId(room.id())
        .text(command.text() == null ? "" : command.text().strip())
        .author(author.ref())
        .threadId(emptyToNull(command.threadId()))
        .alias(command.alias())
        .avatar(avatar)
        .emoji(avatar == null ? emptyToNull(command.emoji()) : null)
        .attachments(attachments(command))
        .bot(command.bot())
        .groupable(Boolean.TRUE.equals(command.groupable()))
        .parseUrls(
            command.parseUrls() == null ? command.attachments() == null : command.parseUrls())
        .customFields(command.customFields())
        .other(Map.of())
        .build();
  }

  private static List<Map<String, Object>> attachments(PostMessageCommand command) {
    return command.attachments() == null
        ? List.of()
        : command.attachments().stream().map(PostDraft::withText).toList();
  }

  private static Map<String, Object> withText(Map<String, Object> attachment) {
    if (!(attachment.get("msg") instanceof String text) || text.isEmpty()) {
      return attachment;
    }
    Map<String, Object> copy = new LinkedHashMap<>(attachment);
    copy.remove("msg");
    copy.put("text", text.strip());
    return copy;
  }

  private static String emptyToNull(String value) {
    return value == null || value.isEmpty() ? null : value;
  }
}
