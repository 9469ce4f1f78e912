package dev.gantry.server.http;

import static dev.gantry.server.http.Refusals.assertRefused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.Answer;
import dev.gantry.server.RunningServer;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {

  @RegisterExtension static final RunningServer server = new RunningServer();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/chat.unknown",
        "/api/v1/",
        "/api/v1/chat.getMessage/more",
        "/api/v2/me",
        "/nowhere",
        "/actuator/env"
      })
  void shouldAnswer404ForAnUnknownPath(String path) {
    assertRefused(server.as("root").get(path), 404, "Resource not found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/actuator/metrics", "/%61ctuator/metrics", "/actuator/%6Detrics"})
  void shouldShowMetricsToNobodyElseHoweverThePathIsSpelt(String path) {
    assertRefused(server.anonymous().get(path), 403);
    assertThat(server.as("root").get("/actuator/metrics").status()).isEqualTo(200);
  }

  /** An answer without its length takes a piece more, and a client cannot keep a buffer for it. */
  @Test
  void shouldSayHowLongAnAnswerIs() {
    Answer answer = server.as("root").get("/api/v1/me");

    assertThat(answer.header("Content-Length"))
        .isEqualTo("" + answer.body().getBytes(UTF_8).length);
  }

  @Test
  void shouldReadTheBodyHoweverThePathIsSpelt() {
    assertRefused(server.anonymous().post("/%61pi/v1/login", "{}"), 401, "Unauthorized");
  }

  @Test
  void shouldNameTheAllowedMethodWhereAnotherIsUsed() {
    Answer answer = server.as("ada").get("chat.sendMessage");

    assertRefused(answer, 405, "API endpoint does not exist");
    assertThat(answer.header("Allow")).isEqualTo("POST");
  }

  @Test
  void shouldRefuseAMethodThatHttpDoesNotKnow() {
    assertRefused(server.as("ada").send("BREW", "me", BodyPublishers.noBody()), 405);
  }

  @Test
  void shouldRefuseTrace() {
    Answer answer = server.as("ada").send("TRACE", "me", BodyPublishers.noBody());

    assertRefused(answer, 405);
    assertThat(answer.body()).doesNotContain("ada-token");
  }

  @ParameterizedTest
  @ValueSource(strings = {"me", "chat.sendMessage", "chat.unknown"})
  void shouldAnswerOptionsOnEveryRoute(String path) {
    Answer answer = server.anonymous().send("OPTIONS", path, BodyPublishers.noBody());

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("OK");
  }

  @Test
  void shouldAnswerHeadWithTheHeadersOfGet() {
    Answer answer = server.as("ada").send("HEAD", "me", BodyPublishers.noBody());

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualTo("application/json");
    assertThat(answer.body()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "image/png", "*/*", "nonsense"})
  void shouldAnswerJsonWhateverTheClientAccepts(String accepted) {
    Answer answer = server.as("ada").with("Accept", accepted).get("me");

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualTo("application/json");
    assertRefused(server.as("ada").with("Accept", accepted).get("chat.unknown"), 404);
    assertRefused(server.anonymous().with("Accept", accepted).get("me"), 401);
    assertRefused(server.anonymous().with("Accept", accepted).get("/actuator/metrics"), 403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"me", "chat.getMessage?msgId=from-ada", "chat.getMessage"})
  void shouldNotBeCachedAndSayNothingOfItsMaker(String path) {
    Answer answer = server.as("ada").get(path);

    assertThat(answer.header("Content-Type")).isEqualTo("application/json");
    assertThat(answer.header("Content-Disposition"))
        .as("Spring takes getMessage for the ending of a file")
        .isNull();
    assertThat(answer.header("X-Powered-By")).isNull();
    assertThat(answer.header("Server")).isNull();
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    assertThat(answer.header("Pragma")).isEqualTo("no-cache");
  }
}
