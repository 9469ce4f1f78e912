package dev.gantry.server.translate;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * LibreTranslate, on a server of the workspace's own or another one. It names languages in English
 * only; other names are Java's.
 *
 * @param key empty where the server asks for none
 */
record LibreTranslateProvider(ProviderConnection connection, URI server, Secret key)
    implements TranslationProvider {

  static final String NAME = "libre-translate";

  @Override
  public String name() {
    return NAME;
  }

  /** Each server has limits of its own; the public one takes 2,000 characters. */
  @Override
  public RequestLimit limit() {
    return new RequestLimit(32, 2_000, 50_000);
  }

  @Override
  public List<SupportedLanguage> languages(String displayLanguage) throws TranslationException {
    JsonNode answer = connection.exchange(ProviderRequest.get(server, "/languages", Map.of()));
    List<SupportedLanguage> languages = new ArrayList<>();
    for (JsonNode language : Answers.list(answer)) {
      String code = Answers.text(language.path("code"));
      String name = LanguageCode.name(code, displayLanguage, language.path("name").asString(code));
      languages.add(new SupportedLanguage(code, name, null));
    }
    return languages;
  }

  @Override
  public List<String> translate(List<String> texts, String language) throws TranslationException {
    Map<String, Object> body = new HashMap<>();
    body.put("q", texts);
    body.put("source", "auto");
    body.put("target", language);
    body.put("format", "text");
    if (!key.isEmpty()) {
      body.put("api_key", key.value());
    }
    JsonNode answer =
        connection.exchange(ProviderRequest.post(server, "/translate", Map.of(), body));
    return Answers.texts(Answers.list(answer.path("translatedText")), "");
  }
}
