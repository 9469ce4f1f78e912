package dev.gantry.server.message;

import dev.gantry.server.user.User;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Turns what a client sent into a message that is not stored yet. */
final class SendDraft {

  /** Keys that only the server writes; a client that sends one does not forge it. */
  private static final Set<String> SERVER_KEYS =
      Set.of(
          "_id",
          "rid",
          "ts",
          "msg",
          "u",
          "t",
          "mentions",
          "channels",
          "urls",
          "md",
          "attachments",
          "blocks",
          "alias",
          "avatar",
          "emoji",
          "bot",
          "groupable",
          "parseUrls",
          "tmid",
          "tshow",
          "tcount",
          "tlm",
          "replies",
          "drid",
          "dcount",
          "dlm",
          "reactions",
          "starred",
          "pinned",
          "pinnedAt",
          "pinnedBy",
          "editedAt",
          "editedBy",
          "file",
          "files",
          "customFields",
          "unread",
          "translations",
          "translationProvider",
          "private",
          "score",
          "_hidden",
          "parent",
          "_updatedAt",
          "_deletedAt",
          "__collection__");

  private SendDraft() {}

  static Message of(SendMessageCommand command, User author, Instant createdAt) {
    return MessageBuilder.builder()
        .id(emptyToNull(command.id()))
        .roomId(command.roomId())
        .createdAt(createdAt)
        .text(command.text() == null ? "" : command.text())
        .author(author.ref())
        .systemType(command.systemType())
        .threadId(emptyToNull(command.threadId()))
        .shownInRoom(Boolean.TRUE.equals(command.shownInRoom()) ? true : null)
        .alias(command.alias())
        .avatar(command.avatar())
        .emoji(command.emoji())
        .attachments(command.attachments())
        .blocks(command.blocks())
        .file(command.file())
        .files(command.files())
        .bot(command.bot())
        .groupable(command.groupable())
        .parseUrls(command.parseUrls())
        .customFields(command.customFields())
        .other(kept(command.other()))
        .build();
  }

  private static Map<String, Object> kept(Map<String, Object> other) {
    if (other == null) {
      return Map.of();
    }
    Map<String, Object> kept = new HashMap<>(other);
    kept.keySet().removeAll(SERVER_KEYS);
    return kept;
  }

  private static String emptyToNull(String value) {
    return value == null || value.isEmpty() ? null : value;
  }
}
