package dev.gantry.server.http;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okForContentType;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static dev.gantry.server.http.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.gantry.server.RunningServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

class LinkPreviewTest {

  @RegisterExtension static final RunningServer server = new RunningServer();
  static final WireMockServer web = new WireMockServer(options().dynamicPort());

  @BeforeAll
  static void openTheWeb() {
    web.start();
    web.stubFor(get("/page").willReturn(okForContentType("text/html", "<title>Hi</title>")));
    set("API_EmbedSafePorts", "80, 443, " + web.port());
    set("Gantry_Embed_AllowedPrivateHosts", "localhost");
  }

  @AfterAll
  static void closeTheWeb() {
    web.stop();
  }

  @Test
  void shouldPreviewALinkBeforeItIsSent() {
    JsonNode preview =
        server.as("ada").get(previewOf("http://localhost:%d/page")).json().path("urlPreview");

    assertThat(preview.path("url").asString()).isEqualTo(link());
    assertThat(preview.path("meta").path("pageTitle").asString()).isEqualTo("Hi");
    assertThat(preview.path("headers").path("contentType").asString()).isEqualTo("text/html");
    assertThat(preview.path("ignoreParse").asBoolean()).isTrue();
  }

  @Test
  void shouldShowNothingOfAHostThatIsNotAllowed() {
    JsonNode preview =
        server.as("ada").get(previewOf("http://127.0.0.1:%d/page")).json().path("urlPreview");

    assertThat(preview.path("meta").isEmpty()).isTrue();
    assertThat(preview.has("headers")).isFalse();
    assertThat(preview.path("ignoreParse").asBoolean()).isTrue();
  }

  @Test
  void shouldPreviewNothingForWhoMayNotSeeTheRoom() {
    assertRefused(
        server.as("sam").get(previewOf("http://localhost:%d/page")),
        400,
        "Not allowed [error-not-allowed]");
    assertRefused(
        server.as("ada").get("chat.getURLPreview?roomId=no-such-room&url=x"),
        400,
        "Not allowed [error-not-allowed]");
  }

  @Test
  void shouldAddThePreviewAfterTheMessageWasAnswered() {
    JsonNode sent =
        server
            .as("ada")
            .post(
                "chat.sendMessage",
                "{\"message\":{\"_id\":\"linked\",\"rid\":\"lab\",\"msg\":\"" + link() + "\"}}")
            .json()
            .path("message");

    assertThat(sent.path("urls").path(0).path("meta").isEmpty()).isTrue();
    await().until(() -> title("linked").equals("Hi"));
  }

  private static String title(String messageId) {
    return server
        .as("ada")
        .get("chat.getMessage?msgId=" + messageId)
        .json()
        .at("/message/urls/0/meta/pageTitle")
        .asString("");
  }

  private static String link() {
    return "http://localhost:" + web.port() + "/page";
  }

  private static String previewOf(String link) {
    return "chat.getURLPreview?roomId=lab&url=" + link.formatted(web.port());
  }

  private static void set(String setting, String value) {
    assertThat(
            server
                .as("root")
                .post("settings/" + setting, "{\"value\": \"" + value + "\"}")
                .json()
                .path("success")
                .asBoolean())
        .isTrue();
  }
}
