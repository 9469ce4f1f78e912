package dev.gantry.server.translate;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Microsoft's Translator, version 3.
 *
 * @param region of the key's resource; empty for a global one
 */
record MicrosoftProvider(ProviderConnection connection, URI server, Secret key, String region)
    implements TranslationProvider {

  static final String NAME = "microsoft-translate";

  private static final String VERSION = "3.0";

  @Override
  public String name() {
    return NAME;
  }

  /** 1,000 texts and 50,000 characters. */
  @Override
  public RequestLimit limit() {
    return new RequestLimit(1_000, 50_000);
  }

  @Override
  public List<SupportedLanguage> languages(String displayLanguage) throws TranslationException {
    String path =
        ProviderRequest.query("/languages", Map.of("api-version", VERSION, "scope", "translation"));
    Map<String, String> headers = headers();
    headers.put("Accept-Language", displayLanguage);
    JsonNode answer = connection.exchange(ProviderRequest.get(server, path, headers));
    JsonNode byCode = answer.path("translation");
    if (!byCode.isObject()) {
      throw Answers.malformed();
    }
    List<SupportedLanguage> languages = new ArrayList<>();
    byCode
        .properties()
        .forEach(
            entry ->
                languages.add(
                    new SupportedLanguage(
                        entry.getKey(),
                        entry.getValue().path("name").asString(entry.getKey()),
                        null)));
    return languages;
  }

  @Override
  public List<String> translate(List<String> texts, String language) throws TranslationException {
    String path =
        ProviderRequest.query("/translate", Map.of("api-version", VERSION, "to", language));
    List<Map<String, String>> body = texts.stream().map(text -> Map.of("Text", text)).toList();
    JsonNode answer = connection.exchange(ProviderRequest.post(server, path, headers(), body));
    return Answers.texts(Answers.list(answer), "/translations/0/text");
  }

  private Map<String, String> headers() {
    Map<String, String> headers = new HashMap<>();
    headers.put("Ocp-Apim-Subscription-Key", key.value());
    if (!region.isEmpty()) {
      headers.put("Ocp-Apim-Subscription-Region", region);
    }
    return headers;
  }
}
