package dev.gantry.server.message;

import dev.gantry.server.core.DomainJson;
import dev.gantry.server.core.UnitOfWork;
import dev.gantry.server.room.RoomStore;
import dev.gantry.server.setting.Settings;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts translations into a message that was stored some time ago. */
public final class StoreTranslations {

  private final MessageStore messages;
  private final LatestMessages latest;
  private final UnitOfWork unit;

  public StoreTranslations(
      MessageStore messages, RoomStore rooms, Settings settings, UnitOfWork unit, Clock clock) {
    this.messages = messages;
    this.latest =
        new LatestMessages(
            messages,
            new LastMessageMirror(rooms, messages, settings, new MessageJson(DomainJson.mapper())),
            clock);
    this.unit = unit;
  }

  /**
   * Adds translations by language code. The message may have been edited or deleted since: the
   * translation of a text that it no longer has is left out.
   *
   * @return the message as it is now; empty where it has gone
   */
  public Optional<Message> store(
      String messageId, String provider, Map<MessageText, Map<String, String>> translations) {
    return unit.write(
        () -> {
          latest.change(messageId, message -> filled(message, provider, translations));
          return messages.findById(messageId);
        });
  }

  private static Optional<Message> filled(
      Message message, String provider, Map<MessageText, Map<String, String>> translations) {
    List<MessageText> texts = MessageText.of(message);
    Map<MessageText, Map<String, String>> wanted = new LinkedHashMap<>(translations);
    wanted.keySet().retainAll(texts);
    return wanted.isEmpty()
        ? Optional.empty()
        : Optional.of(Translations.add(message, provider, wanted));
  }
}
