package dev.gantry.server.translate;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** DeepL, free or paid. It names languages in English only; other names are Java's. */
record DeepLProvider(ProviderConnection connection, URI server, Secret key)
    implements TranslationProvider {

  static final String NAME = "deepl-translate";

  /** Codes that DeepL keeps for older clients only, with what it wants instead. */
  private static final Map<String, String> VARIANTS = Map.of("EN", "EN-US", "PT", "PT-PT");

  @Override
  public String name() {
    return NAME;
  }

  /** 50 texts and 128 KiB. */
  @Override
  public RequestLimit limit() {
    return new RequestLimit(50, 20_000);
  }

  @Override
  public List<SupportedLanguage> languages(String displayLanguage) throws TranslationException {
    String path = "/v2/languages?type=target";
    List<SupportedLanguage> languages = new ArrayList<>();
    for (JsonNode language :
        Answers.list(connection.exchange(ProviderRequest.get(server, path, headers())))) {
      String code = LanguageCode.conventional(Answers.text(language.path("language")));
      String name = LanguageCode.name(code, displayLanguage, language.path("name").asString(code));
      boolean formality = language.path("supports_formality").asBoolean(false);
      languages.add(new SupportedLanguage(code, name, formality));
    }
    return languages;
  }

  @Override
  public List<String> translate(List<String> texts, String language) throws TranslationException {
    String code = language.toUpperCase(Locale.ROOT);
    Map<String, Object> body =
        Map.of("text", texts, "target_lang", VARIANTS.getOrDefault(code, code));
    JsonNode answer =
        connection.exchange(ProviderRequest.post(server, "/v2/translate", headers(), body));
    return Answers.texts(Answers.list(answer.path("translations")), "/text");
  }

  private Map<String, String> headers() {
    return Map.of("Authorization", "DeepL-Auth-Key " + key.value());
  }
}
