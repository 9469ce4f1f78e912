package dev.gantry.server.export.transcript;

import dev.gantry.server.message.Message;
import java.util.Map;
import java.util.Optional;

/** What the messages of the system say in English; {@code %s} is the message's own text. */
final class SystemSentences {

  /** Those that Rocket.Chat's export spells out. */
  private static final Map<String, String> EXPORTED =
      Map.ofEntries(
          Map.entry("uj", "joined the channel"),
          Map.entry("ut", "joined the conversation"),
          Map.entry("ujt", "joined the team"),
          Map.entry("ul", "left this channel"),
          Map.entry("ult", "left this team"),
          Map.entry("au", "added %s"),
          Map.entry("added-user-to-team", "added %s to this team"),
          Map.entry("ru", "removed %s"),
          Map.entry("removed-user-from-team", "removed %s from this team"),
          Map.entry("r", "changed the room's name to %s"),
          Map.entry("wm", "Welcome %s."),
          Map.entry("livechat-started", "started the chat"),
          Map.entry("livechat-close", "closed the conversation"));

  private static final Map<String, String> OTHERS =
      Map.ofEntries(
          Map.entry("rm", "removed this message"),
          Map.entry("user-muted", "muted %s"),
          Map.entry("user-unmuted", "let %s write again"),
          Map.entry("subscription-role-added", "gave %s the role {role}"),
          Map.entry("subscription-role-removed", "took the role {role} from %s"),
          Map.entry("room-archived", "archived this room"),
          Map.entry("room-unarchived", "took this room out of the archive"),
          Map.entry("room_changed_topic", "changed the topic to: %s"),
          Map.entry("room_changed_description", "changed the description to: %s"),
          Map.entry("room_changed_announcement", "changed the announcement to: %s"),
          Map.entry("room_changed_privacy", "changed the room to: %s"),
          Map.entry("room_changed_avatar", "changed the room's avatar"),
          Map.entry("room-set-read-only", "made this room read-only"),
          Map.entry("room-removed-read-only", "let everybody write in this room again"),
          Map.entry("room-allowed-reacting", "allowed reactions"),
          Map.entry("room-disallowed-reacting", "forbade reactions"),
          Map.entry("room_e2e_enabled", "switched end-to-end encryption on"),
          Map.entry("room_e2e_disabled", "switched end-to-end encryption off"),
          Map.entry("message_pinned", "pinned a message"),
          Map.entry("message_pinned_e2e", "pinned an encrypted message"),
          Map.entry("discussion-created", "started a discussion: %s"),
          Map.entry("user-converted-to-team", "made %s a team"),
          Map.entry("user-converted-to-channel", "made %s a channel"),
          Map.entry("user-added-room-to-team", "added %s to this team"),
          Map.entry("user-removed-room-from-team", "removed %s from this team"),
          Map.entry("user-deleted-room-from-team", "deleted %s from this team"),
          Map.entry("videoconf", "started a call"),
          Map.entry("e2e", "wrote an encrypted message"));

  private SystemSentences() {}

  /** The sentence that takes the place of the text in every format. */
  static Optional<String> exported(Message message) {
    return sentence(EXPORTED, message);
  }

  /** The sentence that people read; empty for what people wrote and for unknown types. */
  static Optional<String> readable(Message message) {
    return exported(message).or(() -> sentence(OTHERS, message));
  }

  private static Optional<String> sentence(Map<String, String> sentences, Message message) {
    return Optional.ofNullable(message.systemType())
        .map(sentences::get)
        .map(sentence -> sentence.replace("{role}", role(message)).replace("%s", message.text()));
  }

  private static String role(Message message) {
    return message.other() != null && message.other().get("role") instanceof String role
        ? role
        : "of this room";
  }
}
