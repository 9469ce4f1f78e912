package dev.gantry.server.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static dev.gantry.server.http.Refusals.assertRefused;
import static dev.gantry.server.http.TranslatingServer.json;
import static dev.gantry.server.http.TranslatingServer.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.gantry.server.Answer;
import dev.gantry.server.StoredRecords;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** {@code autotranslate.saveSettings} and {@code autotranslate.getSupportedLanguages}. */
class TranslationSettingsTest {

  private static final String NOT_ALLOWED =
      "Auto-Translate is not allowed [error-action-not-allowed]";
  private static final String NO_BOOLEAN = "The bodyParam \"autoTranslate\" must be a boolean.";
  private static final String NO_TEXT = "The bodyParam \"autoTranslateLanguage\" must be a string.";
  private static final String NO_FIELD = "Invalid settings field [error-invalid-settings]";
  private static final String NO_MEMBER = "Invalid subscription [error-invalid-subscription]";

  @RegisterExtension static final TranslatingServer server = new TranslatingServer();

  @Test
  void shouldSwitchTranslationOnAndOff() {
    ok(server.save("ben", "lab", "autoTranslateLanguage", "de"));
    ok(server.save("ben", "lab", "autoTranslate", true));

    assertThat(own("ben").path("autoTranslate").asBoolean()).isTrue();
    assertThat(own("ben").path("autoTranslateLanguage").asString()).isEqualTo("de");

    ok(server.save("ben", "lab", "autoTranslate", "false"));

    assertThat(own("ben").path("autoTranslate").isBoolean()).isTrue();
    assertThat(own("ben").path("autoTranslate").asBoolean()).isFalse();
    assertThat(own("ben").path("autoTranslateLanguage").asString()).isEqualTo("de");
  }

  @Test
  void shouldKeepALanguageAsItIsByConventionOrNone() {
    ok(server.save("ben", "lab", "autoTranslateLanguage", "PT-br"));
    assertThat(own("ben").path("autoTranslateLanguage").asString()).isEqualTo("pt-BR");

    ok(server.save("ben", "lab", "autoTranslateLanguage", ""));
    assertThat(own("ben").path("autoTranslateLanguage").asString("none")).isEmpty();
  }

  @Test
  void shouldStartWithTheDefaultLanguageWhereNoneWasChosen() {
    String room =
        ok(server.as("ada").post("groups.create", "{\"name\": \"fresh\"}"))
            .at("/group/_id")
            .asString();
    Map<String, Object> body = new HashMap<>();
    body.put("roomId", room);
    body.put("field", "autoTranslate");
    body.put("value", true);
    body.put("defaultLanguage", "!garbage");

    ok(server.as("ada").post("autotranslate.saveSettings", json(body)));
    assertThat(own("ada", room).has("autoTranslateLanguage")).isFalse();

    body.put("defaultLanguage", "NL");
    ok(server.as("ada").post("autotranslate.saveSettings", json(body)));
    assertThat(own("ada", room).path("autoTranslateLanguage").asString()).isEqualTo("nl");

    body.put("defaultLanguage", "fr");
    ok(server.as("ada").post("autotranslate.saveSettings", json(body)));
    assertThat(own("ada", room).path("autoTranslateLanguage").asString()).isEqualTo("nl");
  }

  static Stream<Arguments> wrong() {
    return Stream.of(
        arguments("ben", "lab", "autoTranslate", "test", NO_BOOLEAN),
        arguments("ben", "lab", "autoTranslate", 1, NO_BOOLEAN),
        arguments("ben", "lab", "autoTranslate", Map.of(), NO_BOOLEAN),
        arguments("ben", "lab", "autoTranslateLanguage", 12, NO_TEXT),
        arguments("ben", "lab", "autoTranslateLanguage", "12", NO_TEXT),
        arguments("ben", "lab", "autoTranslateLanguage", "english", NO_TEXT),
        arguments("ben", "lab", "autoTranslateLanguage", "!de", NO_TEXT),
        arguments("ben", "lab", "autoTranslateLanguage", " ", NO_TEXT),
        arguments("ben", "lab", "autoTranslateLanguage", true, NO_TEXT),
        arguments("ben", "lab", "autoTranslateLanguage", new String[] {"de"}, NO_TEXT),
        arguments("ben", "lab", "invalid", 12, NO_FIELD),
        arguments("ben", "lab", "", true, NO_FIELD),
        arguments("ben", "nowhere", "invalid", 12, NO_FIELD),
        arguments("ben", "nowhere", "autoTranslateLanguage", "en", NO_MEMBER),
        arguments("sam", "lab", "autoTranslate", true, NO_MEMBER),
        arguments("root", "lab", "autoTranslate", true, NO_MEMBER));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void shouldRefuseWhatMakesNoSense(
      String caller, String roomId, String field, Object value, String error) {
    StoredRecords before = server.running().records();

    assertRefused(server.save(caller, roomId, field, value), 400, error);
    assertThat(server.running().records()).isEqualTo(before);
  }

  @Test
  void shouldRefuseInRocketChatsOrder() {
    server.permit("bot");
    assertRefused(server.save("ben", "nowhere", "autoTranslate", "test"), 400, NO_BOOLEAN);
    Answer refused = server.save("ben", "nowhere", "invalid", true);
    assertRefused(refused, 400, NOT_ALLOWED);
    assertThat(refused.json().at("/details/method").asString())
        .isEqualTo("autoTranslate.saveSettings");

    server.set("AutoTranslate_Enabled", false);
    assertRefused(
        server.save("ben", "nowhere", "autoTranslate", "test"), 400, "AutoTranslate is disabled.");
    server.set("AutoTranslate_Enabled", true);
  }

  @Test
  void shouldNotSwitchTranslationOnInAnEncryptedRoom() {
    server.set("E2E_Enable", true);
    String room =
        ok(server
                .as("ada")
                .post(
                    "groups.create", "{\"name\": \"vault\", \"extraData\": {\"encrypted\": true}}"))
            .at("/group/_id")
            .asString();

    assertRefused(
        server.save("ada", room, "autoTranslate", true),
        400,
        "Enabling auto-translation in E2E encrypted rooms is not allowed [error-e2e-enabled]");
    ok(server.save("ada", room, "autoTranslate", false));
    ok(server.save("ada", room, "autoTranslateLanguage", "de"));
  }

  @Test
  void shouldListTheLanguagesOfTheProviderAndRememberThem() {
    server.libre.answer(
        okJson("[{\"code\": \"de\", \"name\": \"German\", \"targets\": [\"de\"]}]"));

    for (int i = 0; i < 3; i++) {
      JsonNode german = languages("ben", "fr").path("languages").path(0);
      assertThat(german.path("language").asString()).isEqualTo("de");
      assertThat(german.path("name").asString()).isEqualTo("allemand");
      assertThat(german.has("supports_formality")).isFalse();
    }
    assertThat(languages("ben", "../evil").at("/languages/0/name").asString()).isEqualTo("German");
    assertThat(server.libre.requests()).isEqualTo(2);
  }

  @Test
  void shouldListNothingWithoutAProvider() {
    server.set("AutoTranslate_LibreTranslateURL", "");

    assertThat(languages("ben", "en").path("languages").isArray()).isTrue();
    assertThat(languages("ben", "en").path("languages").isEmpty()).isTrue();
  }

  @Test
  void shouldSayThatTheProviderFails() {
    server.libre.answer(aResponse().withStatus(500));

    assertRefused(
        server.as("ben").get("autotranslate.getSupportedLanguages?targetLanguage=en"),
        400,
        "Failed to get the supported languages.");
  }

  @Test
  void shouldListLanguagesOnlyToThoseWhoMayTranslate() {
    server.permit("admin");
    Answer refused = server.as("ben").get("autotranslate.getSupportedLanguages?targetLanguage=en");
    assertRefused(refused, 400, NOT_ALLOWED);
    assertThat(refused.json().at("/details/method").asString())
        .isEqualTo("autoTranslate.getSupportedLanguages");

    server.set("AutoTranslate_Enabled", false);
    assertRefused(
        server.as("ben").get("autotranslate.getSupportedLanguages?targetLanguage=en"),
        400,
        "AutoTranslate is disabled.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AutoTranslate_GoogleAPIKey",
        "AutoTranslate_DeepLAPIKey",
        "AutoTranslate_MicrosoftAPIKey",
        "AutoTranslate_LibreTranslateAPIKey",
        "AutoTranslate_LibreTranslateURL"
      })
  void shouldShowAndTakeKeysAndAddressesOnlyFromAdministrators(String setting) {
    assertRefused(server.as("ada").get("settings/" + setting), 403);
    assertRefused(
        server.as("ada").post("settings/" + setting, "{\"value\": \"http://10.0.0.1\"}"), 403);
    ok(server.as("root").get("settings/" + setting));
  }

  private static JsonNode languages(String caller, String displayLanguage) {
    return ok(
        server
            .as(caller)
            .get("autotranslate.getSupportedLanguages?targetLanguage=" + displayLanguage));
  }

  private static JsonNode own(String member) {
    return own(member, "lab");
  }

  private static JsonNode own(String member, String roomId) {
    return ok(server.as(member).get("subscriptions.getOne?roomId=" + roomId)).path("subscription");
  }
}
