package dev.gantry.server.message;

import dev.gantry.server.core.DomainJson;
import dev.gantry.server.core.UnitOfWork;
import dev.gantry.server.room.RoomStore;
import dev.gantry.server.setting.Settings;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** Puts link previews into a message that was stored some time ago. */
public final class StorePreviews {

  private final MessageStore messages;
  private final LastMessageMirror lastMessage;
  private final UnitOfWork unit;
  private final Clock clock;

  public StorePreviews(
      MessageStore messages, RoomStore rooms, Settings settings, UnitOfWork unit, Clock clock) {
    this.messages = messages;
    this.lastMessage =
        new LastMessageMirror(rooms, messages, settings, new MessageJson(DomainJson.mapper()));
    this.unit = unit;
    this.clock = clock;
  }

  /**
   * Fills the links that the message has now. It may have been edited or deleted since: a link that
   * is gone, or that nobody wants previewed any more, is left out.
   *
   * @param found what the links are to become, by URL
   */
  public void store(String messageId, Map<String, MessageUrl> found) {
    unit.run(() -> messages.findById(messageId).ifPresent(message -> fill(message, found)));
  }

  private void fill(Message message, Map<String, MessageUrl> found) {
    boolean attached = message.attachments() != null && !message.attachments().isEmpty();
    if (message.urls() == null || attached) {
      return;
    }
    List<MessageUrl> filled = message.urls().stream().map(url -> filled(url, found)).toList();
    if (!filled.equals(message.urls())) {
      Instant now = after(message.updatedAt());
      Message changed = MessageBuilder.builder(message).urls(filled).updatedAt(now).build();
      messages.update(changed);
      lastMessage.refresh(changed, now);
    }
  }

  private static MessageUrl filled(MessageUrl url, Map<String, MessageUrl> found) {
    boolean wanted = !Boolean.TRUE.equals(url.ignoreParse()) && found.containsKey(url.url());
    return wanted ? found.get(url.url()) : url;
  }

  /** Later than the message's own stamp, or who synchronises between the two would miss this. */
  private Instant after(Instant stamp) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return stamp == null || now.isAfter(stamp) ? now : stamp.plusMillis(1);
  }
}
