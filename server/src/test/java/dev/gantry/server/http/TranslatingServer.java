package dev.gantry.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.Answer;
import dev.gantry.server.ApiCaller;
import dev.gantry.server.RunningServer;
import dev.gantry.server.core.DomainJson;
import dev.gantry.server.translate.FakeLibreTranslate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import tools.jackson.databind.JsonNode;

/**
 * A running server whose translations come from a {@link FakeLibreTranslate}; everybody with the
 * role {@code user} may use them. Before each test it is set up anew, nobody wants translations and
 * nothing was asked for.
 */
final class TranslatingServer implements BeforeAllCallback, AfterAllCallback, BeforeEachCallback {

  final FakeLibreTranslate libre = new FakeLibreTranslate();
  private final RunningServer server = new RunningServer();

  @Override
  public void beforeAll(ExtensionContext test) throws Exception {
    server.beforeAll(test);
  }

  @Override
  public void beforeEach(ExtensionContext test) {
    set("AutoTranslate_Enabled", true);
    set("AutoTranslate_ServiceProvider", "libre-translate");
    // Another key is another provider, about whose failures nothing is known yet.
    set("AutoTranslate_LibreTranslateAPIKey", test.getUniqueId());
    set("AutoTranslate_LibreTranslateURL", libre.url());
    permit("admin", "user");
    for (String member : new String[] {"ada", "ben", "mona"}) {
      want(member, false);
    }
    libre.work();
    libre.takeRequests();
  }

  @Override
  public void afterAll(ExtensionContext test) throws Exception {
    server.afterAll(test);
    libre.close();
  }

  RunningServer running() {
    return server;
  }

  ApiCaller as(String username) {
    return server.as(username);
  }

  void set(String setting, Object value) {
    ok(as("root").post("settings/" + setting, json(Map.of("value", value))));
  }

  /** Gives the permission to these roles alone. */
  void permit(String... roles) {
    ok(
        as("root")
            .post(
                "permissions.update",
                json(
                    Map.of(
                        "permissions",
                        new Object[] {Map.of("_id", "auto-translate", "roles", roles)}))));
  }

  void want(String member, boolean wanted) {
    ok(save(member, "lab", "autoTranslate", wanted));
  }

  /** Translates everything in the laboratory for a member. */
  void want(String member, String language) {
    ok(save(member, "lab", "autoTranslateLanguage", language));
    want(member, true);
  }

  Answer save(String member, String roomId, String field, Object value) {
    return as(member)
        .post(
            "autotranslate.saveSettings",
            json(Map.of("roomId", roomId, "field", field, "value", value)));
  }

  /** Sends a text, or a whole message, to the laboratory and returns its id. */
  String send(String author, String text) {
    return send(author, Map.of("msg", text));
  }

  String send(String author, Map<String, Object> content) {
    Map<String, Object> message = new HashMap<>(content);
    message.put("rid", "lab");
    Answer answer = as(author).post("chat.sendMessage", json(Map.of("message", message)));
    return ok(answer).at("/message/_id").asString();
  }

  Answer translate(String caller, String messageId, String language) {
    return as(caller)
        .post(
            "autotranslate.translateMessage",
            json(Map.of("messageId", messageId, "targetLanguage", language)));
  }

  Answer translateForReaders(String caller, String messageId) {
    return as(caller).post("autotranslate.translateMessage", json(Map.of("messageId", messageId)));
  }

  JsonNode message(String id) {
    return ok(as("ada").get("chat.getMessage?msgId=" + id)).path("message");
  }

  /** The translation that is stored with a message; empty where there is none. */
  String translation(String id, String language) {
    return message(id).path("translations").path(language).asString("");
  }

  static JsonNode ok(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  static String json(Object value) {
    return DomainJson.mapper().writeValueAsString(value);
  }
}
