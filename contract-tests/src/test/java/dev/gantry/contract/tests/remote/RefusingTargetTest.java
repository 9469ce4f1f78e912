package dev.gantry.contract.tests.remote;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.gantry.contract.tests.SmallContract;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a replay makes of a server that lets the user in and refuses this and that. */
class RefusingTargetTest {
  private static final String REACTION = "chat.react/200/Success: {messageId: m1, emoji: smile}";

  @RegisterExtension
  static final WireMockExtension SERVER =
      WireMockExtension.newInstance().options(options().dynamicPort()).build();

  private final List<String> warnings = new ArrayList<>();
  private boolean complete;

  @BeforeEach
  void letTheUserIn() {
    answer("login", okJson("{\"data\":{\"userId\":\"ada\",\"authToken\":\"secret\"}}"));
    answer("channels.create", okJson("{\"channel\":{\"_id\":\"r1\"}}"));
    answer("channels.delete", okJson("{\"success\":true}"));
    answer("logout", okJson("{\"status\":\"success\"}"));
  }

  @Test
  void shouldReportAndNameTheChannelThatItCouldNotRemove() {
    answer("channels.delete", aResponse().withStatus(403));
    answer("logout", aResponse().withStatus(429));

    assertThat(replay(REACTION)).contains("Contract score");
    assertThat(warnings).hasSize(2);
    assertThat(warnings.get(0))
        .matches("the channel gantry-replay-\\S+ is still there: channels.delete answers 403 ");
    assertThat(warnings.get(1)).isEqualTo("the login is still valid: logout answers 429 ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          429 | {}                                                       | the server limits
          403 | {"error":"unauthorized"}                                 | the user may not
          400 | {"errorType":"error-action-not-allowed"}                 | the user may not
          400 | {"error":"Not authorized [error-not-authorized]"}        | the user may not
          400 | {"error":"not-authorized"}                               | the user may not
          400 | {"error":"User does not have the permissions required for this action [error-unauthorized]"} | the user may not
          400 | {"error":"Emoji provided is invalid [error-not-allowed]"} | the user may not
          """)
  void shouldNotRunWhatTheUserMayNotOrNotNow(int status, String body, String reason) {
    answer("chat.react", aResponse().withStatus(status).withBody(body));

    assertThat(replay(REACTION)).containsPattern(notRun(reason, "chat.react: 200/Success"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          429 | {}                                                 | the server limits
          403 | {"error":"unauthorized"}                           | the user may not
          400 | {"error":"You are muted [error-not-allowed]"}      | the user may not
          """)
  void shouldNotRunWhatNeedsAMessageThatIsRefused(int status, String body, String reason) {
    answer("chat.sendMessage", aResponse().withStatus(status).withBody(body));

    assertThat(replay("chat.getMessage/200/Success: {msgId: $message}"))
        .containsPattern(notRun(reason, "chat.getMessage: 200/Success"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          429 | {"error":"Error, too many requests"} | the server limits
          403 | {"error":"unauthorized"}             | the user may not
          400 | {"error":"not-authorized"}           | the user may not
          """)
  void shouldReportWhyThereIsNoChannel(int status, String body, String reason) {
    answer("channels.create", aResponse().withStatus(status).withBody(body));
    answer("chat.getMessage", okJson("{\"success\":true,\"message\":{\"_id\":\"m1\"}}"));

    assertThat(replay("chat.getMessage/200/Success: {msgId: $message}"))
        .contains("Contract score")
        .containsPattern(notRun(reason, "chat.getMessage: 200/Success"));
    assertThat(complete).isFalse();
    assertThat(warnings)
        .containsExactly("there is no channel: channels.create answers " + status + " " + body);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          429 | the server limits
          403 | the user may not
          """)
  void shouldReportWhyThereIsNoLogin(int status, String reason) {
    answer("login", aResponse().withStatus(status));

    assertThat(replay(REACTION)).containsPattern(notRun(reason, "chat.react: 200/Success"));
    assertThat(complete).isFalse();
    SERVER.verify(
        0,
        postRequestedFor(urlEqualTo("/api/v1/logout")).withHeader("X-Auth-Token", matching(".*")));
  }

  @Test
  void shouldNotRunARefusalThatTheUsersPermissionsForestall() {
    answer("chat.react", aResponse().withStatus(400).withBody("{\"error\":\"not-authorized\"}"));

    assertThat(replay("chat.react/400/Example 1: {emoji: smile}"))
        .containsPattern(notRun("the user may not", "chat.react: 400/Example 1"));
  }

  @Test
  void shouldFailWhereNobodyIsRefusedInAnotherWayThanDocumented() {
    answer("chat.react", aResponse().withStatus(403).withBody("{\"error\":\"unauthorized\"}"));

    assertThat(replay("")).containsPattern("FAILED chat\\.react/401/.* \\(server\\)");
  }

  @Test
  void shouldFailWhereTheServerRefusesForAnotherReason() {
    answer("chat.react", aResponse().withStatus(400).withBody("<html>"));

    assertThat(replay(REACTION))
        .contains("FAILED chat.react/200/Success (server)")
        .contains("expected status 200, received 400");
  }

  @Test
  void shouldTellThatItsOwnRequestBreaksTheContract() {
    answer("chat.react", okJson("{\"success\":true}"));

    assertThat(replay("chat.react/200/Success: {messageId: m1, emoji: 7}"))
        .contains("FAILED chat.react/200/Success (server)")
        .contains("the request breaks the schema");
    assertThat(replay(REACTION)).doesNotContain("FAILED chat.react/200/Success");
  }

  private String replay(String safe) {
    var cases = TargetCases.of(SmallContract.yaml("safe: {" + safe + "}"));
    var replay = new TargetReplay(URI.create(SERVER.baseUrl()), false, warnings::add, cases);
    var summary = replay.run("ada", "password").summary();
    complete = replay.isComplete();
    return summary;
  }

  private static void answer(String endpoint, ResponseDefinitionBuilder answer) {
    SERVER.stubFor(post("/api/v1/" + endpoint).willReturn(answer));
  }

  private static Pattern notRun(String reason, String cases) {
    return Pattern.compile("NOT RUN, server: " + reason + ".*\\R(  .*\\R)*  " + cases);
  }
}
