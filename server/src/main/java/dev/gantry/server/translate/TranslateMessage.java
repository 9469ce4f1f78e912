package dev.gantry.server.translate;

import dev.gantry.server.core.ApiException;
import dev.gantry.server.message.Message;
import dev.gantry.server.message.MessageForReader;
import dev.gantry.server.message.MessageStore;
import dev.gantry.server.message.MessageText;
import dev.gantry.server.message.StoreTranslations;
import dev.gantry.server.permission.Permissions;
import dev.gantry.server.room.RoomAccess;
import dev.gantry.server.room.SubscriptionStore;
import dev.gantry.server.setting.Settings;
import dev.gantry.server.user.User;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Translates a message that is there already: {@code autotranslate.translateMessage}. */
public final class TranslateMessage {

  private static final Logger LOG = LoggerFactory.getLogger(TranslateMessage.class);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final AutoTranslateRules rules;
  private final MessageStore messages;
  private final RoomAccess access;
  private final TranslationProviders providers;
  private final ReadersLanguages languages;
  private final MessageTranslator translator;
  private final StoreTranslations store;
  private final MessageForReader forReader;
  private final Clock clock;

  public TranslateMessage(
      Settings settings,
      Permissions permissions,
      MessageStore messages,
      SubscriptionStore subscriptions,
      RoomAccess access,
      TranslationProviders providers,
      StoreTranslations store,
      MessageForReader forReader,
      Clock clock) {
    this.rules = new AutoTranslateRules(settings, permissions);
    this.messages = messages;
    this.access = access;
    this.providers = providers;
    this.languages = new ReadersLanguages(subscriptions);
    this.translator = new MessageTranslator(settings);
    this.store = store;
    this.forReader = forReader;
    this.clock = clock;
  }

  /**
   * Translates the message, stores the translation with it and returns it as the caller sees it.
   * What is translated already, or has no words, costs no request. Gives up after thirty seconds,
   * and the ten that a request may take: what is not translated by then is left out, and asked for
   * by the next call.
   *
   * @param language code, in capital or small letters; null or empty for the languages that the
   *     other members of the room want
   * @throws ApiException plain where translation is off, the id blank, the message unknown, or no
   *     provider is set up or answers, or it has fifty other languages; 403 for a room that the
   *     caller may not see
   */
  public Message translate(User caller, String messageId, String language) {
    rules.requireEnabled();
    if (messageId.isBlank()) {
      throw ApiException.plain("The bodyParam \"messageId\" is required.");
    }
    Message message =
        messages.findById(messageId).orElseThrow(() -> ApiException.plain("Message not found."));
    if (!access.canAccess(message.roomId(), caller)) {
      throw ApiException.unauthorized();
    }
    List<String> wanted =
        language == null || language.isEmpty() ? languages.of(message) : List.of(code(language));
    if (wanted.isEmpty()) {
      return forReader.of(message, caller);
    }
    return forReader.of(translated(message, wanted), caller);
  }

  private Message translated(Message message, List<String> wanted) {
    Deadline deadline = Deadline.in(PATIENCE, clock);
    ActiveProvider provider =
        providers.active().orElseThrow(TranslateMessage::failed).until(deadline);
    try {
      Map<MessageText, Map<String, String>> found = translator.translate(message, wanted, provider);
      return found.isEmpty()
          ? message
          : store
              .store(message.id(), provider.name(), found)
              .orElseThrow(() -> ApiException.plain("Message not found."));
    } catch (TranslationException e) {
      LOG.debug("{} does not translate: {}", provider.name(), e.getMessage());
      throw failed();
    }
  }

  private static String code(String language) {
    if (!LanguageCode.isValid(language)) {
      throw failed();
    }
    return LanguageCode.conventional(language);
  }

  private static ApiException failed() {
    return ApiException.plain("Failed to translate message.");
  }
}
