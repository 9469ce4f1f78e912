package dev.gantry.server.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static dev.gantry.server.http.TranslatingServer.json;
import static dev.gantry.server.http.TranslatingServer.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.gantry.server.Answer;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Messages that are translated after they were answered, since members want it. */
class TranslateForReadersTest {

  @RegisterExtension static final TranslatingServer server = new TranslatingServer();

  @Test
  void shouldTranslateANewMessageIntoEachLanguageThatOthersWant() {
    server.want("ada", "it");
    server.want("ben", "de");
    server.want("mona", "pt-BR");

    String id = server.send("ada", "good morning");
    await().until(() -> server.message(id).path("translations").size() == 2);

    assertThat(server.translation(id, "de")).isEqualTo("de GOOD MORNING");
    assertThat(server.translation(id, "pt-BR")).isEqualTo("pt-BR GOOD MORNING");
    assertThat(server.libre.requests()).isEqualTo(2);
  }

  @Test
  void shouldTranslateWhatWasPostedAndWhatWasSaidInAThread() {
    server.want("ben", "de");

    String posted =
        ok(server.as("ada").post("chat.postMessage", "{\"roomId\": \"lab\", \"text\": \"hello\"}"))
            .at("/message/_id")
            .asString();
    String reply = server.send("ada", Map.of("msg", "a reply", "tmid", posted));

    await().until(() -> server.translation(posted, "de").equals("de HELLO"));
    await().until(() -> server.translation(reply, "de").equals("de A REPLY"));
  }

  @Test
  void shouldReplaceTheTranslationOfAnEditedText() {
    server.want("ben", "de");
    String id = server.send("ada", "one");
    await().until(() -> server.translation(id, "de").equals("de ONE"));
    ok(server.translate("ben", id, "fr"));

    edit(id, "two");
    await().until(() -> server.translation(id, "de").equals("de TWO"));

    assertThat(server.message(id).path("translations").propertyNames()).containsExactly("de");
  }

  @Test
  void shouldDropATranslationWithTheTextItWasOf() {
    String id = server.send("ada", "one");
    ok(server.translate("ben", id, "de"));

    JsonNode edited = edit(id, "two");

    assertThat(edited.has("translations")).isFalse();
    assertThat(edited.has("translationProvider")).isFalse();
    assertThat(server.message(id).has("translations")).isFalse();
  }

  @Test
  void shouldKeepNoTranslationOfARemovedText() {
    server.set("Message_ShowDeletedStatus", true);
    String id = server.send("ada", "a secret");
    ok(server.translate("ben", id, "de"));

    ok(server.as("ada").post("chat.delete", json(Map.of("roomId", "lab", "msgId", id))));
    server.set("Message_ShowDeletedStatus", false);

    assertThat(server.message(id).path("t").asString()).isEqualTo("rm");
    assertThat(server.message(id).toString()).doesNotContain("SECRET", "translation");
  }

  @Test
  void shouldNotPutTheTranslationOfAnOldTextIntoAnEditedMessage() {
    String id = server.send("ada", "one");
    server.libre.answer(okJson("{\"translatedText\": [\"eins\"]}").withFixedDelay(1_000));

    CompletableFuture<Answer> translating =
        CompletableFuture.supplyAsync(() -> server.translate("ben", id, "de"));
    await().until(() -> server.libre.requests() == 1);
    edit(id, "two");

    JsonNode answered = ok(translating.join()).path("message");
    assertThat(answered.path("msg").asString()).isEqualTo("two");
    assertThat(answered.has("translations")).isFalse();
    assertThat(server.message(id)).isEqualTo(answered);
  }

  @Test
  void shouldSendNothingOutWhereOnlyTheServerSpeaks() {
    server.want("ben", "de");
    ok(server.as("ada").post("chat.pinMessage", "{\"messageId\": \"from-ada\"}"));

    String id = server.send("ada", "people speak");
    await().until(() -> server.translation(id, "de").equals("de PEOPLE SPEAK"));

    assertThat(server.libre.takeRequests())
        .extracting(request -> request.at("/q/0").asString())
        .containsExactly("people speak");
  }

  @Test
  void shouldNotMindAProviderThatFails() {
    server.want("ben", "de");
    server.libre.answer(aResponse().withStatus(500));

    for (int i = 0; i < 20; i++) {
      server.send("ada", "message " + i);
    }

    await().until(() -> server.libre.requests() >= 5);
    String last = server.send("ada", "the last");
    assertThat(server.message(last).has("translations")).isFalse();
    assertThat(server.libre.requests())
        .as("three of the four workers may have been on their way when the fifth failed")
        .isBetween(5, 8);
  }

  @Test
  void shouldTranslateNothingWhereTheWorkspaceDoesNotWantIt() {
    server.want("ben", "de");
    server.set("AutoTranslate_Enabled", false);
    server.send("ada", "unheard");
    server.set("AutoTranslate_Enabled", true);

    String id = server.send("ada", "heard");
    await().until(() -> server.translation(id, "de").equals("de HEARD"));

    assertThat(server.libre.requests()).isEqualTo(1);
  }

  private static JsonNode edit(String id, String text) {
    return ok(server
            .as("ada")
            .post("chat.update", json(Map.of("roomId", "lab", "msgId", id, "text", text))))
        .path("message");
  }
}
