package dev.gantry.server.translate;

import dev.gantry.server.message.Message;
import dev.gantry.server.message.MessageText;
import dev.gantry.server.message.Translations;
import dev.gantry.server.setting.Settings;
import dev.gantry.server.translate.TranslationException.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Translates all texts of a message that have something to translate, together. Of what lies beyond
 * the first 50,000 characters of a message, only whole texts before that are translated; and a
 * message has no more than 50 languages.
 */
final class MessageTranslator {

  private final Settings settings;

  MessageTranslator(Settings settings) {
    this.settings = settings;
  }

  /**
   * The translations that the message does not have yet, by text and language; empty where nothing
   * is left to translate. One language that fails does not stop the others.
   *
   * @param languages codes as they are by convention
   * @throws TranslationException where not a single translation came back
   */
  Map<MessageText, Map<String, String>> translate(
      Message message, Collection<String> languages, ActiveProvider provider)
      throws TranslationException {
    PreparedTexts texts = new PreparedTexts(settings, message, provider);
    Set<String> known = new HashSet<>(Translations.languages(message));
    Map<MessageText, Map<String, String>> found = new LinkedHashMap<>();
    TranslationException failure = null;
    for (String language : languages) {
      try {
        if (known.size() >= ReadersLanguages.MOST && !known.contains(language)) {
          throw new TranslationException(Kind.REFUSED, "the message has many languages already");
        }
        known.add(language);
        into(language, texts.missing(language), provider)
            .forEach(
                (text, translation) ->
                    found.computeIfAbsent(text, key -> new HashMap<>()).put(language, translation));
      } catch (TranslationException e) {
        failure = e;
      }
    }
    if (found.isEmpty() && failure != null) {
      throw failure;
    }
    return found;
  }

  private static Map<MessageText, String> into(
      String language, Map<MessageText, ProtectedText> texts, ActiveProvider provider)
      throws TranslationException {
    Map<MessageText, String> done = new LinkedHashMap<>();
    Map<MessageText, ProtectedText> damaged = new LinkedHashMap<>();
    List<MessageText> order = List.copyOf(texts.keySet());
    List<String> translated =
        provider.translate(
            texts.values().stream().map(ProtectedText::withPlaceholders).toList(), language);
    for (int i = 0; i < order.size(); i++) {
      MessageText text = order.get(i);
      ProtectedText original = texts.get(text);
      original
          .restore(translated.get(i))
          .ifPresentOrElse(whole -> done.put(text, whole), () -> damaged.put(text, original));
    }
    done.putAll(inPieces(language, damaged, provider));
    return done;
  }

  /** Worse translations, but none that lost what the provider did not understand. */
  private static Map<MessageText, String> inPieces(
      String language, Map<MessageText, ProtectedText> texts, ActiveProvider provider)
      throws TranslationException {
    List<String> pieces = new ArrayList<>();
    texts.values().forEach(text -> pieces.addAll(text.pieces()));
    List<String> translated = provider.translate(pieces, language);
    Map<MessageText, String> done = new LinkedHashMap<>();
    int from = 0;
    for (Map.Entry<MessageText, ProtectedText> entry : texts.entrySet()) {
      int to = from + entry.getValue().pieces().size();
      done.put(entry.getKey(), entry.getValue().join(translated.subList(from, to)));
      from = to;
    }
    return done;
  }
}
