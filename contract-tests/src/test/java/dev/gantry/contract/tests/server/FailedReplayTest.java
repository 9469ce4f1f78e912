package dev.gantry.contract.tests.server;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.gantry.contract.tests.SmallContract;
import dev.gantry.contract.tests.pairing.Pairing;
import dev.gantry.contract.tests.pairing.WorkspaceState;
import dev.gantry.contract.tests.report.Outcome;
import dev.gantry.contract.tests.report.Outcome.Status;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a replay makes of a server that is wrong. */
class FailedReplayTest {
  private static final String PAIRED =
      "chat.react: {every: {as: roxie, state: people}, 200/Success: {}}";

  @RegisterExtension
  static final WireMockExtension SERVER =
      WireMockExtension.newInstance().options(options().dynamicPort()).build();

  @Test
  void shouldExplainAFailureWithCaseIdPointerAndACommandToPaste() {
    SERVER.stubFor(post(anyUrl()).willReturn(okJson("{\"success\":true,\"usernames\":[]}")));

    var outcome = replay(PAIRED, Set.of());

    assertThat(outcome.status()).isEqualTo(Status.FAILED);
    assertThat(outcome.explanation())
        .contains("chat.react/200/Success (server)")
        .contains("/usernames: expected 2 elements, received 0")
        .contains(
            "curl -i -X POST '"
                + SERVER.baseUrl()
                + "/api/v1/chat.react' -H 'X-User-Id: rbAXPnMktTFbNpwtJ'"
                + " -H 'X-Auth-Token: roxie-token' -H 'Content-Type: application/json' -d '{");
  }

  @Test
  void shouldSendTheLoginOfTheCaller() {
    SERVER.stubFor(post(anyUrl()).willReturn(okJson("{}")));

    replay(PAIRED, Set.of());

    SERVER.verify(
        postRequestedFor(anyUrl())
            .withHeader("X-User-Id", equalTo("rbAXPnMktTFbNpwtJ"))
            .withHeader("X-Auth-Token", equalTo("roxie-token")));
  }

  @Test
  void shouldFailWhereTheRecipeCannotBeFollowed() {
    assertThat(replay(PAIRED.replace("roxie", "stranger"), Set.of()).explanation())
        .contains("the recipe cannot be followed: stranger has no loginToken in this state");
    assertThat(replay(PAIRED.replace("people", "chaos"), Set.of()).explanation())
        .contains("the recipe cannot be followed: there is no state chaos");
  }

  @Test
  void shouldNotRunWhatIsPendingOrNotPaired() {
    var pending = replay(PAIRED, Set.of("reactToMessage"));
    var unpaired = replay("{}", Set.of());

    assertThat(pending.status()).isEqualTo(Status.NOT_RUN);
    assertThat(pending.reason()).isEqualTo("operation not implemented yet");
    assertThat(unpaired.status()).isEqualTo(Status.NOT_RUN);
  }

  private static Outcome replay(String pairing, Set<String> pending) {
    var pairings = Pairing.of(Map.of("test.yaml", SmallContract.yaml(pairing)));
    return new ServerReplay(SmallContract.read(), pairings, pending, new StubWorkspace())
        .run(SmallContract.caseOf("chat.react/200/Success"));
  }

  private static final class StubWorkspace implements Workspace {
    @Override
    public URI address() {
      return URI.create(SERVER.baseUrl());
    }

    @Override
    public void enter(WorkspaceState state, Optional<Instant> now, List<String> ids) {
      // The stub has no state.
    }
  }
}
