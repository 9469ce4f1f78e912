package dev.gantry.server.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static dev.gantry.server.http.Refusals.assertRefused;
import static dev.gantry.server.http.TranslatingServer.json;
import static dev.gantry.server.http.TranslatingServer.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.gantry.server.Answer;
import dev.gantry.server.StoredRecords;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** {@code autotranslate.translateMessage}: translation on demand. */
class TranslateMessageTest {

  private static final String FAILED = "Failed to translate message.";

  @RegisterExtension static final TranslatingServer server = new TranslatingServer();

  @Test
  void shouldAnswerWithTheTranslationAndKeepIt() {
    String id = server.send("ada", "the formula");

    JsonNode answered = ok(server.translate("ben", id, "de")).path("message");

    assertThat(answered.at("/translations/de").asString()).isEqualTo("de THE FORMULA");
    assertThat(answered.path("translationProvider").asString()).isEqualTo("libre-translate");
    assertThat(answered.path("msg").asString()).isEqualTo("the formula");
    assertThat(server.message(id)).isEqualTo(answered);
    assertThat(server.libre.takeRequests())
        .singleElement()
        .satisfies(
            request -> {
              assertThat(request.at("/q/0").asString()).isEqualTo("the formula");
              assertThat(request.path("target").asString()).isEqualTo("de");
              assertThat(request.path("source").asString()).isEqualTo("auto");
            });
  }

  @Test
  void shouldShowTheTranslationToWhoSynchronises() {
    String id = server.send("ada", "the formula");
    String since = server.message(id).path("_updatedAt").asString();

    ok(server.translate("ben", id, "fr"));

    JsonNode updated =
        ok(server.as("mona").get("chat.syncMessages?roomId=lab&lastUpdate=" + since))
            .at("/result/updated/0");
    assertThat(updated.path("_id").asString()).isEqualTo(id);
    assertThat(updated.at("/translations/fr").asString()).isEqualTo("fr THE FORMULA");
    assertThat(updated.path("_updatedAt").asString()).isGreaterThan(since);
  }

  @Test
  void shouldAskForNoTranslationTwice() {
    String id = server.send("ada", "the formula");
    ok(server.translate("ben", id, "de"));

    JsonNode again = ok(server.translate("mona", id, "de")).path("message");
    JsonNode other = ok(server.translate("mona", id, "it")).path("message");

    assertThat(again.at("/translations/de").asString()).isEqualTo("de THE FORMULA");
    assertThat(other.path("translations").propertyNames()).containsExactlyInAnyOrder("de", "it");
    assertThat(server.libre.requests()).isEqualTo(2);
  }

  @Test
  void shouldKnowALanguageInWhateverLettersItIsAskedFor() {
    String id = server.send("ada", "the formula");

    ok(server.translate("ben", id, "pt-br"));
    JsonNode again = ok(server.translate("ben", id, "PT-BR")).path("message");

    assertThat(again.path("translations").propertyNames()).containsExactly("pt-BR");
    assertThat(server.libre.requests()).isEqualTo(1);
  }

  @Test
  void shouldTranslateForTheOtherMembersWhereNoLanguageIsNamed() {
    String id = server.send("ada", "the formula");
    server.want("ada", "en");
    server.want("ben", "de");
    server.want("mona", "de");

    JsonNode answered = ok(server.translateForReaders("ada", id)).path("message");

    assertThat(answered.path("translations").propertyNames()).containsExactly("de");
    assertThat(server.libre.requests()).isEqualTo(1);
  }

  @Test
  void shouldAskNobodyWhereNobodyWantsATranslation() {
    String id = server.send("ada", "the formula");
    server.want("ada", "en");

    JsonNode answered = ok(server.translateForReaders("ben", id)).path("message");

    assertThat(answered.has("translations")).isFalse();
    assertThat(server.libre.requests()).isZero();
  }

  @Test
  void shouldTranslateAttachmentsInTheSameRequest() {
    String id =
        server.send(
            "ada",
            Map.of(
                "msg",
                "look",
                "attachments",
                List.of(
                    Map.of("title", "no text"),
                    Map.of("text", "a text"),
                    Map.of("text", "behind it", "description", "a description"),
                    Map.of("text", ":smile:"))));

    JsonNode attachments = ok(server.translate("ben", id, "de")).at("/message/attachments");

    assertThat(attachments.at("/0").has("translations")).isFalse();
    assertThat(attachments.at("/1/translations/de").asString()).isEqualTo("de A TEXT");
    assertThat(attachments.at("/2/translations/de").asString()).isEqualTo("de A DESCRIPTION");
    assertThat(attachments.at("/3").has("translations")).isFalse();
    assertThat(server.translation(id, "de")).isEqualTo("de LOOK");
    assertThat(server.libre.requests()).isEqualTo(1);
  }

  @Test
  void shouldKeepCodeNamesLinksAndEmojiAsTheyAre() {
    String id =
        server.send(
            "ada", "hey @ben, `run` it in #lab: https://a.test/x :smile: [see](http://b.c)");

    ok(server.translate("ben", id, "de"));

    assertThat(server.libre.takeRequests().get(0).at("/q/0").asString())
        .isEqualTo("hey {0}, {1} it in {2}: {3}see{4}");
    assertThat(server.translation(id, "de"))
        .isEqualTo("de HEY @ben, `run` IT IN #lab: https://a.test/x :smile: [SEE](http://b.c)");
  }

  @Test
  void shouldNeverDeliverAPlaceholder() {
    String id = server.send("ada", "hey @ben, run `make`");
    server.libre.answer("hallo @, starte {1}");

    Answer answer = server.translate("ben", id, "de");

    // The stub answers one text also where two pieces were asked for.
    assertRefused(answer, 400, FAILED);
    assertThat(server.message(id).has("translations")).isFalse();
    assertThat(server.libre.takeRequests().get(1).path("q").toString())
        .isEqualTo("[\"hey\",\", run\"]");
  }

  @Test
  void shouldTranslateInPiecesWhereAPlaceholderWasLost() {
    String id = server.send("ada", "greetings @ben");
    server.libre.answer("greetings");

    ok(server.translate("ben", id, "de"));

    assertThat(server.translation(id, "de")).isEqualTo("greetings @ben");
  }

  @ParameterizedTest
  @CsvSource({"':smile: @ben'", "'`code`'", "'12:30'"})
  void shouldLeaveAMessageWithoutWordsAsItIs(String text) {
    String id = server.send("ada", text);

    assertThat(ok(server.translate("ben", id, "de")).path("message")).isEqualTo(server.message(id));
    assertThat(server.libre.requests()).isZero();
  }

  @Test
  void shouldLeaveWhatTheServerWroteAsItIs() {
    ok(server.as("ada").post("chat.pinMessage", "{\"messageId\": \"from-ben\"}"));
    String notice =
        ok(server.as("ada").get("chat.syncMessages?roomId=lab&lastUpdate=2020-01-01T00:00:00Z"))
            .at("/result/updated")
            .valueStream()
            .filter(message -> "message_pinned".equals(message.path("t").asString()))
            .map(message -> message.path("_id").asString())
            .findFirst()
            .orElseThrow();

    ok(server.translate("ben", notice, "de"));

    assertThat(server.libre.requests()).isZero();
  }

  static Stream<ResponseDefinitionBuilder> troubles() {
    return Stream.of(
        aResponse().withStatus(500).withBody("{\"error\": \"Cannot translate text: oops\"}"),
        aResponse().withStatus(429).withBody("{\"error\": \"Slowdown\"}"),
        aResponse().withStatus(403).withBody("{\"error\": \"Invalid API key\"}"),
        aResponse().withStatus(400).withBody("{\"error\": \"xx is not supported\"}"),
        okJson("{\"translatedText\": []}"),
        okJson("<html></html>"));
  }

  @ParameterizedTest
  @MethodSource("troubles")
  void shouldSayThatItFailedWhateverTheProviderDoes(ResponseDefinitionBuilder trouble) {
    String id = server.send("ada", "the formula");
    server.libre.answer(trouble);
    StoredRecords before = server.running().records();

    assertRefused(server.translate("ben", id, "de"), 400, FAILED);

    assertThat(server.running().records()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({
    "AutoTranslate_ServiceProvider, babel-fish",
    "AutoTranslate_ServiceProvider, google-translate",
    "AutoTranslate_LibreTranslateURL, ''",
    "AutoTranslate_LibreTranslateURL, file:///etc/passwd"
  })
  void shouldSayThatItFailedWhereNoProviderIsSetUp(String setting, String value) {
    String id = server.send("ada", "the formula");
    server.set(setting, value);

    assertRefused(server.translate("ben", id, "de"), 400, FAILED);
    assertThat(ok(server.translateForReaders("ben", id)).path("message"))
        .isEqualTo(server.message(id));
  }

  @ParameterizedTest
  @CsvSource({"english", "'de&target=fr'", "../../x", "12", "' '"})
  void shouldSendNoLanguageThatCannotBeOne(String language) {
    assertRefused(server.translate("ben", "from-ada", language), 400, FAILED);
    assertThat(server.libre.requests()).isZero();
  }

  @Test
  void shouldRefuseInRocketChatsOrder() {
    String id = server.send("ada", "the formula");

    assertRefused(
        server.translate("ben", " ", "de"), 400, "The bodyParam \"messageId\" is required.");
    assertRefused(server.translate("ben", "no-such-message", "de"), 400, "Message not found.");
    assertRefused(server.translate("sam", id, "de"), 403, "unauthorized");
    assertRefused(server.translate("root", id, "de"), 403, "unauthorized");
    server.set("AutoTranslate_Enabled", false);
    assertRefused(
        server.translate("ben", "no-such-message", "de"), 400, "AutoTranslate is disabled.");
    assertRefused(
        server.as("ben").post("autotranslate.translateMessage", "{}"),
        400,
        "must have required property 'messageId' [invalid-params]");
    assertThat(server.libre.requests()).isZero();
  }

  @Test
  void shouldAskForNoPermissionAsRocketChatDoesNot() {
    String id = server.send("ada", "the formula");
    server.permit();

    assertThat(server.translate("ben", id, "de").status()).isEqualTo(200);
  }

  @Test
  void shouldNotLetAClientForgeATranslation() {
    String id =
        ok(server
                .as("ada")
                .post(
                    "chat.sendMessage",
                    json(
                        Map.of(
                            "message",
                            Map.of(
                                "rid",
                                "lab",
                                "msg",
                                "yes",
                                "translationProvider",
                                "libre-translate",
                                "translations",
                                Map.of("de", "nein"))))))
            .at("/message/_id")
            .asString();

    assertThat(ok(server.translate("ben", id, "de")).at("/message/translations/de").asString())
        .isEqualTo("de YES");
  }
}
