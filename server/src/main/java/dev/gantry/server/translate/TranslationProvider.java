package dev.gantry.server.translate;

import java.util.List;

/**
 * A service that translates, as it is set up now. Implementations are records, so that a changed
 * setting makes another provider.
 */
interface TranslationProvider {

  /** Its name in the setting {@code AutoTranslate_ServiceProvider} and in messages. */
  String name();

  /** What one request may hold. */
  RequestLimit limit();

  /**
   * The languages that it translates into.
   *
   * @param displayLanguage code of the language in which they are named, where it can do that
   */
  List<SupportedLanguage> languages(String displayLanguage) throws TranslationException;

  /**
   * Translates the texts by one request.
   *
   * @param texts no more than {@link #limit()} allows
   * @param language code of the language to translate into
   * @return the translations in the order of the texts
   */
  List<String> translate(List<String> texts, String language) throws TranslationException;
}
