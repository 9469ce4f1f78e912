package dev.gantry.server.http;

import static dev.gantry.server.http.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.gantry.server.Answer;
import dev.gantry.server.RunningServer;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is served beside the API. */
class ExplorerTest {

  private static final Pattern REFERENCE = Pattern.compile("(?:src|href)=\"([^\"]+)\"");

  @RegisterExtension static final RunningServer server = new RunningServer();

  @Test
  void shouldServeTheExplorerWithAllItsFiles() {
    Answer page = server.anonymous().get("/");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("Content-Type")).startsWith("text/html");
    List<String> files =
        REFERENCE.matcher(page.body()).results().map(result -> result.group(1)).toList();
    assertThat(files).hasSizeGreaterThanOrEqualTo(4);
    for (String file : files) {
      assertThat(file).doesNotContain("://");
      assertThat(server.anonymous().get("/" + file).status()).as(file).isEqualTo(200);
    }
  }

  @Test
  void shouldServeTheEffectiveContract() {
    Answer contract = server.anonymous().get("/openapi.json");

    assertThat(contract.status()).isEqualTo(200);
    assertThat(contract.json().at("/paths/~1api~1v1~1chat.sendMessage/post/operationId").asString())
        .isEqualTo("sendMessage");
  }

  @Test
  void shouldTellEverybodyThatTheServerIsHealthyAndNoMore() {
    Answer health = server.anonymous().get("/actuator/health");

    assertThat(health.status()).isEqualTo(200);
    assertThat(health.json().path("status").asString()).isEqualTo("UP");
    assertThat(health.body()).doesNotContain("components", "disk", "path");
  }

  @Test
  void shouldShowMetricsToAdministratorsOnly() {
    assertRefused(server.anonymous().get("/actuator/metrics"), 403);
    assertRefused(server.as("ada").get("/actuator/metrics"), 403);
    assertRefused(server.anonymous().as("root-id", "wrong").get("/actuator/metrics"), 403);
    assertThat(server.as("root").get("/actuator/metrics").body()).contains("jvm.memory.used");
  }

  @Test
  void shouldTimeRequestsByTheirOperationAndOutcome() {
    server.as("ada").get("/api/v1/me");
    server.anonymous().get("/api/v1/me");

    // A request is counted after its answer has gone out.
    await().untilAsserted(() -> assertThat(timed("status:200", "outcome:SUCCESS")).isPositive());
    await()
        .untilAsserted(() -> assertThat(timed("status:401", "outcome:CLIENT_ERROR")).isPositive());
  }

  private static double timed(String status, String outcome) {
    String tags = "?tag=uri:/api/v1/me&tag=method:GET&tag=exception:none&tag=" + status;
    Answer figures =
        server.as("root").get("/actuator/metrics/http.server.requests" + tags + "&tag=" + outcome);
    return figures.json().at("/measurements/0/value").asDouble(0);
  }
}
