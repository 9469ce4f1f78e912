package dev.gantry.server.translate;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What goes to each provider and what comes back, as their documentation shows it. */
class ProviderShapesTest {

  private static final List<String> TEXTS = List.of("Hello", "\"World\"\n& more");

  @RegisterExtension final ProvidersFixture fixture = new ProvidersFixture();

  @Test
  void shouldSpeakToGoogle() throws TranslationException {
    fixture.web.stubFor(
        post("/language/translate/v2")
            .withHeader("X-Goog-Api-Key", equalTo("google-key"))
            .withHeader("Content-Type", equalTo("application/json; charset=UTF-8"))
            .withRequestBody(
                equalToJson(
                    """
                    {"q": ["Hello", "\\"World\\"\\n& more"], "target": "de", "format": "text"}
                    """))
            .willReturn(
                okJson(
                    """
                    {"data": {"translations": [
                      {"translatedText": "Hallo", "detectedSourceLanguage": "en"},
                      {"translatedText": "\\"Welt\\"\\n& mehr", "detectedSourceLanguage": "en"}]}}
                    """)));
    fixture.web.stubFor(
        get("/language/translate/v2/languages?target=de")
            .withHeader("X-Goog-Api-Key", equalTo("google-key"))
            .willReturn(
                okJson(
                    """
                    {"data": {"languages": [
                      {"language": "af", "name": "Afrikaans"},
                      {"language": "zh-TW", "name": "Chinesisch (traditionell)"}]}}
                    """)));

    ActiveProvider google = fixture.use("google-translate");

    assertThat(google.translate(TEXTS, "de")).containsExactly("Hallo", "\"Welt\"\n& mehr");
    assertThat(google.languages("de"))
        .containsExactly(
            new SupportedLanguage("af", "Afrikaans", null),
            new SupportedLanguage("zh-TW", "Chinesisch (traditionell)", null));
  }

  @Test
  void shouldSpeakToDeepL() throws TranslationException {
    fixture.web.stubFor(
        post("/v2/translate")
            .withHeader("Authorization", equalTo("DeepL-Auth-Key deepl-key"))
            .withRequestBody(
                equalToJson(
                    """
                    {"text": ["Hello", "\\"World\\"\\n& more"], "target_lang": "PT-BR"}
                    """))
            .willReturn(
                okJson(
                    """
                    {"translations": [
                      {"detected_source_language": "EN", "text": "Olá"},
                      {"detected_source_language": "EN", "text": "\\"Mundo\\"\\n& mais"}]}
                    """)));
    fixture.web.stubFor(
        get("/v2/languages?type=target")
            .withHeader("Authorization", equalTo("DeepL-Auth-Key deepl-key"))
            .willReturn(
                okJson(
                    """
                    [{"language": "AR", "name": "Arabic", "supports_formality": false},
                     {"language": "PT-BR", "name": "Portuguese (Brazilian)", "supports_formality": true}]
                    """)));

    ActiveProvider deepL = fixture.use("deepl-translate");

    assertThat(deepL.translate(TEXTS, "pt-BR")).containsExactly("Olá", "\"Mundo\"\n& mais");
    assertThat(deepL.languages("en"))
        .containsExactly(
            new SupportedLanguage("ar", "Arabic", false),
            new SupportedLanguage("pt-BR", "Portuguese (Brazilian)", true));
    assertThat(deepL.languages("de").get(0).name()).isEqualTo("Arabisch");
  }

  @Test
  void shouldNameDeepLTheVariantThatItWantsOfEnglish() throws TranslationException {
    fixture.web.stubFor(
        post("/v2/translate")
            .withRequestBody(equalToJson("{\"text\": [\"Olá\"], \"target_lang\": \"EN-US\"}"))
            .willReturn(
                okJson(
                    """
                    {"translations": [{"detected_source_language": "PT", "text": "Hello"}]}
                    """)));

    assertThat(fixture.use("deepl-translate").translate(List.of("Olá"), "en"))
        .containsExactly("Hello");
  }

  @Test
  void shouldTakeAFreeKeyToDeepLsFreeService() throws TranslationException {
    fixture.values.put("AutoTranslate_DeepLAPIKey", "279a2e9d:fx");
    fixture.web.stubFor(
        post("/free/v2/translate")
            .withHeader("Authorization", equalTo("DeepL-Auth-Key 279a2e9d:fx"))
            .willReturn(okJson("{\"translations\": [{\"text\": \"Hallo\"}]}")));

    assertThat(fixture.use("deepl-translate").translate(List.of("Hello"), "de"))
        .containsExactly("Hallo");
  }

  @Test
  void shouldSpeakToMicrosoft() throws TranslationException {
    fixture.values.put("AutoTranslate_MicrosoftRegion", "westeurope");
    fixture.web.stubFor(
        post("/translate?api-version=3.0&to=zh-Hans")
            .withHeader("Ocp-Apim-Subscription-Key", equalTo("microsoft-key"))
            .withHeader("Ocp-Apim-Subscription-Region", equalTo("westeurope"))
            .withRequestBody(
                equalToJson("[{\"Text\": \"Hello\"}, {\"Text\": \"\\\"World\\\"\\n& more\"}]"))
            .willReturn(
                okJson(
                    """
                    [{"detectedLanguage": {"language": "en", "score": 1.0},
                      "translations": [{"text": "你好", "to": "zh-Hans"}]},
                     {"detectedLanguage": {"language": "en", "score": 0.9},
                      "translations": [{"text": "世界", "to": "zh-Hans"}]}]
                    """)));
    fixture.web.stubFor(
        get("/languages?api-version=3.0&scope=translation")
            .withHeader("Accept-Language", equalTo("de"))
            .willReturn(
                okJson(
                    """
                    {"translation": {
                      "af": {"name": "Afrikaans", "nativeName": "Afrikaans", "dir": "ltr"},
                      "ar": {"name": "Arabisch", "nativeName": "العربية", "dir": "rtl"}}}
                    """)));

    ActiveProvider microsoft = fixture.use("microsoft-translate");

    assertThat(microsoft.translate(TEXTS, "zh-Hans")).containsExactly("你好", "世界");
    assertThat(microsoft.languages("de"))
        .containsExactly(
            new SupportedLanguage("af", "Afrikaans", null),
            new SupportedLanguage("ar", "Arabisch", null));
  }

  @Test
  void shouldSpeakToLibreTranslate() throws TranslationException {
    fixture.values.put("AutoTranslate_LibreTranslateURL", fixture.web.baseUrl() + "/libre/");
    fixture.web.stubFor(
        post("/libre/translate")
            .withRequestBody(
                equalToJson(
                    """
                    {"q": ["Hello", "\\"World\\"\\n& more"], "source": "auto", "target": "de",
                     "format": "text", "api_key": "libre-key"}
                    """))
            .willReturn(
                okJson(
                    """
                    {"detectedLanguage": [
                       {"confidence": 90.0, "language": "en"},
                       {"confidence": 57.0, "language": "en"}],
                     "translatedText": ["Hallo", "\\"Welt\\"\\n& mehr"]}
                    """)));
    fixture.web.stubFor(
        get("/libre/languages")
            .willReturn(
                okJson(
                    """
                    [{"code": "en", "name": "English", "targets": ["de", "en"]},
                     {"code": "de", "name": "German", "targets": ["de", "en"]}]
                    """)));

    ActiveProvider libre = fixture.use("libre-translate");

    assertThat(libre.translate(TEXTS, "de")).containsExactly("Hallo", "\"Welt\"\n& mehr");
    assertThat(libre.languages("fr"))
        .containsExactly(
            new SupportedLanguage("en", "anglais", null),
            new SupportedLanguage("de", "allemand", null));
  }

  @Test
  void shouldSendManyTextsInAsFewRequestsAsTheProviderAllows() throws TranslationException {
    fixture.web.stubFor(
        post("/v2/translate")
            .willReturn(
                okJson(
                    "{\"translations\": ["
                        + "{\"text\": \"x\"},".repeat(49)
                        + "{\"text\": \"x\"}]}")));

    assertThat(fixture.use("deepl-translate").translate(Collections.nCopies(100, "text"), "de"))
        .hasSize(100);
    assertThat(fixture.requests()).isEqualTo(2);
  }
}
