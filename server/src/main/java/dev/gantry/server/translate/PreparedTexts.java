package dev.gantry.server.translate;

import dev.gantry.server.message.Message;
import dev.gantry.server.message.MessageText;
import dev.gantry.server.message.Translations;
import dev.gantry.server.setting.Settings;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The texts of a message as they are sent, each prepared when the first language misses it. */
final class PreparedTexts {

  private static final int MOST_CHARACTERS = 50_000;

  private final Settings settings;
  private final Message message;
  private final ActiveProvider provider;
  private final List<MessageText> texts;
  private final Map<MessageText, ProtectedText> prepared = new HashMap<>();

  PreparedTexts(Settings settings, Message message, ActiveProvider provider) {
    this.settings = settings;
    this.message = message;
    this.provider = provider;
    this.texts = withinLimit(MessageText.of(message));
  }

  /** Those that can be translated, and are not in this language yet. */
  Map<MessageText, ProtectedText> missing(String language) {
    Map<MessageText, ProtectedText> missing = new LinkedHashMap<>();
    for (MessageText text : texts) {
      if (!Translations.has(message, text, language, provider.name())) {
        ProtectedText ready = prepared.computeIfAbsent(text, this::prepare);
        if (ready.hasWords() && provider.takes(ready.withPlaceholders())) {
          missing.put(text, ready);
        }
      }
    }
    return missing;
  }

  private ProtectedText prepare(MessageText text) {
    return new Protection(settings.text("UTF8_User_Names_Validation")).of(text.text());
  }

  private static List<MessageText> withinLimit(List<MessageText> all) {
    int length = 0;
    int count = 0;
    while (count < all.size() && length + all.get(count).text().length() <= MOST_CHARACTERS) {
      length += all.get(count++).text().length();
    }
    return all.subList(0, count);
  }
}
