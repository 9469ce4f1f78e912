package dev.gantry.server.translate;

import dev.gantry.server.translate.TranslationException.Kind;
import java.util.ArrayList;
import java.util.List;

/** The provider in use, spared while it fails and asked within its limits. */
record ActiveProvider(TranslationProvider provider, Circuit circuit, Deadline deadline) {

  ActiveProvider(TranslationProvider provider, Circuit circuit) {
    this(provider, circuit, Deadline.NONE);
  }

  /** The same, which translates nothing more once the time has passed. */
  ActiveProvider until(Deadline end) {
    return new ActiveProvider(provider, circuit, end);
  }

  String name() {
    return provider.name();
  }

  boolean takes(String text) {
    return provider.limit().allows(text);
  }

  List<SupportedLanguage> languages(String displayLanguage) throws TranslationException {
    return circuit.call(() -> provider.languages(displayLanguage));
  }

  /** One translation for each text, none of them blank. */
  List<String> translate(List<String> texts, String language) throws TranslationException {
    List<String> translations = new ArrayList<>();
    for (List<String> request : provider.limit().split(texts)) {
      if (deadline.hasPassed()) {
        throw new TranslationException(Kind.REFUSED, "it takes too long");
      }
      translations.addAll(circuit.call(() -> checked(request, language)));
    }
    return translations;
  }

  private List<String> checked(List<String> texts, String language) throws TranslationException {
    List<String> translations = provider.translate(texts, language);
    if (translations.size() != texts.size() || translations.stream().anyMatch(String::isBlank)) {
      throw Answers.malformed();
    }
    return translations;
  }
}
