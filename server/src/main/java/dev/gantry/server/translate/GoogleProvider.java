package dev.gantry.server.translate;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Google Cloud Translation, Basic edition (REST v2). */
record GoogleProvider(ProviderConnection connection, URI server, Secret key)
    implements TranslationProvider {

  static final String NAME = "google-translate";

  private static final String PATH = "/language/translate/v2";

  @Override
  public String name() {
    return NAME;
  }

  /** 128 texts and 100,000 bytes. */
  @Override
  public RequestLimit limit() {
    return new RequestLimit(128, 25_000);
  }

  @Override
  public List<SupportedLanguage> languages(String displayLanguage) throws TranslationException {
    String path = ProviderRequest.query(PATH + "/languages", Map.of("target", displayLanguage));
    JsonNode answer = connection.exchange(ProviderRequest.get(server, path, headers()));
    List<SupportedLanguage> languages = new ArrayList<>();
    for (JsonNode language : Answers.list(answer.at("/data/languages"))) {
      String code = Answers.text(language.path("language"));
      languages.add(new SupportedLanguage(code, language.path("name").asString(code), null));
    }
    return languages;
  }

  @Override
  public List<String> translate(List<String> texts, String language) throws TranslationException {
    Map<String, Object> body = Map.of("q", texts, "target", language, "format", "text");
    JsonNode answer = connection.exchange(ProviderRequest.post(server, PATH, headers(), body));
    return Answers.texts(Answers.list(answer.at("/data/translations")), "/translatedText");
  }

  /** Not in the address, where proxies would log it. */
  private Map<String, String> headers() {
    return Map.of("X-Goog-Api-Key", key.value());
  }
}
