package dev.gantry.client;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import dev.gantry.client.error.ConnectionException;
import dev.gantry.client.error.ServerErrorException;
import dev.gantry.client.error.TooManyRequestsException;
import dev.gantry.client.retry.RetryPolicy;
import dev.gantry.client.retry.Sleeper;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetriesTest {
  private static final ResponseDefinitionBuilder UNAVAILABLE = aResponse().withStatus(503);
  private static final ResponseDefinitionBuilder MESSAGE =
      okJson("{\"message\": {\"_id\": \"m1\", \"msg\": \"hi\"}, \"success\": true}");

  @RegisterExtension final StubServer server = new StubServer();
  private final ManualTime time = new ManualTime();

  private RocketChatClient client;

  @BeforeEach
  void repeats() {
    client = time.in(server.client()).retries(RetryPolicy.standard()).build();
  }

  @Test
  void shouldRepeatASafeCallWithGrowingDelays() {
    answers(UNAVAILABLE, UNAVAILABLE, UNAVAILABLE, MESSAGE);

    assertThat(client.chat().getMessage("m1").getMessage().getMsg()).isEqualTo("hi");

    assertThat(time.slept).hasSize(3);
    assertThat(time.slept.get(0)).isBetween(Duration.ofMillis(250), Duration.ofMillis(500));
    assertThat(time.slept.get(1)).isBetween(Duration.ofMillis(500), Duration.ofSeconds(1));
    assertThat(time.slept.get(2)).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
  }

  @Test
  void shouldGiveUpAfterTheLastAttempt() {
    answers(UNAVAILABLE);

    assertThatExceptionOfType(ServerErrorException.class)
        .isThrownBy(() -> client.chat().getMessage("m1"));

    server.http.verify(4, anyRequestedFor(anyUrl()));
  }

  @Test
  void shouldNotRepeatWhatTheServerMayHaveDoneAlready() {
    answers(UNAVAILABLE);

    assertThatExceptionOfType(ServerErrorException.class)
        .isThrownBy(() -> client.chat().postMessage(p -> p.roomId("GENERAL").text("hi")));

    server.http.verify(1, anyRequestedFor(anyUrl()));
  }

  @Test
  void shouldRepeatWhatTheContractCallsSafe() {
    answers(UNAVAILABLE, okJson("{\"success\": true}"));

    client.chat().starMessage(s -> s.messageId("m1"));

    server.http.verify(2, anyRequestedFor(urlPathEqualTo("/api/v1/chat.starMessage")));
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 501})
  void shouldNotRepeatWhatWouldFailAgain(int status) {
    answers(aResponse().withStatus(status).withBody("{\"success\": false}"));

    assertThatExceptionOfType(RuntimeException.class)
        .isThrownBy(() -> client.chat().getMessage("m1"));

    server.http.verify(1, anyRequestedFor(anyUrl()));
  }

  @Test
  void shouldRepeatEveryCallAfterARateLimitWhenItIsLifted() {
    String reset = String.valueOf(ManualTime.START.plusSeconds(42).toEpochMilli());
    answers(tooMany().withHeader("X-RateLimit-Reset", reset), okJson("{\"success\": true}"));

    client.chat().postMessage(p -> p.roomId("GENERAL").text("hi"));

    assertThat(time.slept).hasSize(1);
    assertThat(time.slept.get(0)).isBetween(Duration.ofSeconds(42), Duration.ofMillis(42_250));
  }

  @Test
  void shouldNotHurryWhereTheRateLimitIsOverByItsOwnWord() {
    String past = String.valueOf(ManualTime.START.minusSeconds(10).toEpochMilli());
    answers(tooMany().withHeader("X-RateLimit-Reset", past), MESSAGE);

    client.chat().getMessage("m1");

    assertThat(time.slept.get(0)).isBetween(Duration.ofMillis(250), Duration.ofMillis(500));
  }

  @Test
  void shouldTakeTimesOfAnyLength() {
    Duration forever = Duration.ofSeconds(Long.MAX_VALUE);
    answers(UNAVAILABLE, tooMany().withHeader("Retry-After", "999999999999999"), MESSAGE);
    RocketChatClient patient =
        client.withOptions(
            o ->
                o.timeout(forever)
                    .retries(
                        RetryPolicy.standard()
                            .maxTotalTime(forever)
                            .delays(Duration.ofMillis(500), forever)));

    patient.chat().getMessage("m1");

    assertThat(time.slept.get(1)).isBetween(Duration.ofSeconds(999999999999999L), forever);
    CompletableFuture<Void> sleep = Sleeper.system().sleep(forever);
    assertThat(sleep).isNotDone();
    sleep.cancel(true);
  }

  @Test
  void shouldWaitForWhatTheBodySays() {
    String text = "Error, too many requests. You must wait 7 seconds before trying again.";
    answers(tooMany().withBody("{\"success\": false, \"error\": \"" + text + "\"}"), MESSAGE);

    client.chat().getMessage("m1");

    assertThat(time.slept.get(0)).isBetween(Duration.ofSeconds(7), Duration.ofMillis(7_250));
  }

  @Test
  void shouldWaitForWhatAnOverloadedServerAsksFor() {
    answers(aResponse().withStatus(503).withHeader("Retry-After", "5"), MESSAGE);

    client.chat().getMessage("m1");

    assertThat(time.slept.get(0)).isBetween(Duration.ofSeconds(5), Duration.ofMillis(5_250));
  }

  @Test
  void shouldNotWaitLongerThanTheTotalTime() {
    answers(tooMany().withHeader("Retry-After", "600"));

    assertThatExceptionOfType(TooManyRequestsException.class)
        .isThrownBy(() -> client.chat().getMessage("m1"))
        .satisfies(
            it -> assertThat(it.getResetTime()).isEqualTo(ManualTime.START.plusSeconds(600)));
    assertThat(time.slept).isEmpty();
  }

  @Test
  void shouldTakeThePolicyOfASingleCall() {
    answers(UNAVAILABLE);
    RocketChatClient patient =
        client.withOptions(
            o ->
                o.retries(
                    RetryPolicy.standard()
                        .maxAttempts(6)
                        .delays(Duration.ofMillis(100), Duration.ofMillis(100))));

    assertThatExceptionOfType(ServerErrorException.class)
        .isThrownBy(() -> patient.chat().getMessage("m1"));

    assertThat(time.slept).hasSize(5).allMatch(it -> it.toMillis() <= 100);
  }

  @Test
  void shouldRepeatAfterABrokenConnectionOnlyWhatIsSafe() {
    answers(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER), MESSAGE);
    assertThat(client.chat().getMessage("m1").getMessage().getId()).isEqualTo("m1");

    answers(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER), MESSAGE);
    assertThatExceptionOfType(ConnectionException.class)
        .isThrownBy(() -> client.chat().postMessage(p -> p.roomId("GENERAL").text("hi")))
        .matches(it -> !it.isNothingSent());
  }

  @Test
  void shouldRepeatEveryCallWhereNobodyListens() throws IOException {
    RocketChatClient nowhere =
        time.in(RocketChatClient.builder().baseUrl("http://localhost:" + unusedPort())).build();

    assertThatExceptionOfType(ConnectionException.class)
        .isThrownBy(() -> nowhere.chat().postMessage(p -> p.roomId("GENERAL").text("hi")))
        .matches(ConnectionException::isNothingSent);

    assertThat(time.slept).hasSize(3);
  }

  @Test
  void shouldNotLookForAHostThatIsNotKnownAgain() {
    RocketChatClient nowhere =
        time.in(RocketChatClient.builder().baseUrl("http://nowhere.invalid")).build();

    assertThatExceptionOfType(ConnectionException.class)
        .isThrownBy(() -> nowhere.chat().getMessage("m1"));

    assertThat(time.slept).isEmpty();
  }

  @Test
  void shouldStopWaitingWhenTheCallIsCancelled() {
    List<Duration> asked = new ArrayList<>();
    var asleep = new CompletableFuture<Void>();
    var woken = new CompletableFuture<Void>();
    answers(UNAVAILABLE);
    var call =
        server
            .client()
            .retries(RetryPolicy.standard())
            .sleeper(
                duration -> {
                  asked.add(duration);
                  asleep.complete(null);
                  return woken;
                })
            .build()
            .async()
            .chat()
            .getMessage("m1");
    asleep.join();

    call.cancel(true);

    assertThat(woken).failsWithin(Duration.ofSeconds(20));
    assertThat(woken).isCancelled();
    server.http.verify(1, anyRequestedFor(anyUrl()));
  }

  @Test
  void shouldRefuseAPolicyWithoutAnAttempt() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RetryPolicy.standard().maxAttempts(0))
        .withMessage("A call needs at least one attempt, not 0");
  }

  private static ResponseDefinitionBuilder tooMany() {
    return aResponse().withStatus(429);
  }

  /** One after the other; the last one again and again. */
  private void answers(ResponseDefinitionBuilder... answers) {
    server.http.resetAll();
    for (int i = 0; i < answers.length; i++) {
      String state = i == 0 ? Scenario.STARTED : "answer " + i;
      String next = i + 1 < answers.length ? "answer " + (i + 1) : state;
      server.http.stubFor(
          any(anyUrl())
              .inScenario("answers")
              .whenScenarioStateIs(state)
              .willReturn(answers[i])
              .willSetStateTo(next));
    }
  }

  private static int unusedPort() throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      return free.getLocalPort();
    }
  }
}
