package dev.gantry.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.client.retry.RetryPolicy;
import dev.gantry.client.retry.Sleeper;
import dev.gantry.client.transport.Transport;
import dev.gantry.client.transport.TransportAnswer;
import dev.gantry.client.transport.TransportRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PacingTest {
  private static final byte[] DONE = "{\"success\": true}".getBytes();

  private final ManualTime time = new ManualTime();

  @Test
  void shouldLetABurstOutWithoutARefusal() {
    LimitedServer limited = new LimitedServer(10);
    AsyncRocketChatClient client = client(limited).async();

    List<CompletableFuture<?>> burst = new ArrayList<>();
    for (int i = 0; i < 35; i++) {
      burst.add(client.chat().sendMessage(m -> m.rid("GENERAL").msg("hi")));
    }
    limited.answerAll();

    assertThat(burst).allMatch(CompletableFuture::isDone);
    assertThat(limited.statuses).hasSize(35).containsOnly(200);
    assertThat(time.slept).hasSize(3).allMatch(it -> it.compareTo(Duration.ofSeconds(61)) < 0);
  }

  @Test
  void shouldCountEachOperationByItself() {
    LimitedServer limited = new LimitedServer(1);
    AsyncRocketChatClient client = client(limited).async();

    client.chat().getMessage("m1");
    client.authentication().getMe();
    limited.answerAll();

    assertThat(limited.statuses).containsExactly(200, 200);
    assertThat(time.slept).isEmpty();
  }

  @Test
  void shouldNotHoldBackWhereTheServerHasNoLimit() {
    LimitedServer unlimited = new LimitedServer(Integer.MAX_VALUE);
    AsyncRocketChatClient client = client(unlimited).async();

    client.chat().getMessage("m1");
    unlimited.answerAll();
    client.chat().getMessage("m1");
    client.chat().getMessage("m1");

    assertThat(unlimited.waiting).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"3600", "999999999999999"})
  void shouldLetACallGoWhereTheNextPeriodIsTooFarAway(String retryAfter) {
    Deque<TransportAnswer> answers = new ArrayDeque<>();
    answers.add(new TransportAnswer(429, Map.of("Retry-After", List.of(retryAfter)), DONE));
    answers.add(new TransportAnswer(200, Map.of(), DONE));
    RocketChatClient client =
        client(request -> CompletableFuture.completedFuture(answers.remove()));

    CompletableFuture<?> refused = client.async().chat().getMessage("m1");
    CompletableFuture<?> later = client.async().chat().getMessage("m1");

    assertThat(refused).isCompletedExceptionally();
    assertThat(later).isCompleted();
    assertThat(time.slept).isEmpty();
  }

  @Test
  void shouldLetThoseGoThatCannotWaitWhileTheOthersWaitInTheirOrder() {
    List<String> sent = new ArrayList<>();
    List<Runnable> wakeUps = new ArrayList<>();
    Sleeper sleeper =
        duration -> {
          CompletableFuture<Void> sleep = new CompletableFuture<>();
          wakeUps.add(() -> sleep.complete(null));
          return sleep;
        };
    Transport transport =
        request -> {
          sent.add(request.url().getQuery());
          return CompletableFuture.completedFuture(
              new TransportAnswer(429, Map.of("Retry-After", List.of("30")), DONE));
        };
    RocketChatClient client = client(transport, sleeper, time.clock());
    RocketChatClient patient = waiting(client, 60);
    RocketChatClient hurried = waiting(client, 20);
    patient.async().chat().getMessage("tells-the-limit");

    patient.async().chat().getMessage("first");
    hurried.async().chat().getMessage("hurried");
    patient.async().chat().getMessage("second");

    assertThat(sent).containsExactly("msgId=tells-the-limit", "msgId=hurried");
    while (!wakeUps.isEmpty()) {
      wakeUps.remove(0).run();
    }
    assertThat(sent.subList(2, sent.size())).containsExactly("msgId=first", "msgId=second");
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 429, 503})
  void shouldKeepPacingAfterARefusalThatTellsNothing(int status) {
    List<CompletableFuture<TransportAnswer>> sent = new ArrayList<>();
    Transport transport =
        request -> {
          sent.add(new CompletableFuture<>());
          return sent.get(sent.size() - 1);
        };
    AsyncRocketChatClient client = client(transport).async();

    client.chat().getMessage("m1");
    sent.get(0).complete(new TransportAnswer(status, Map.of(), DONE));
    client.chat().getMessage("m1");
    client.chat().getMessage("m1");

    assertThat(sent).hasSize(2);
  }

  @Test
  void shouldNotLeaveCallsAsleepWhereTheSleeperFails() {
    LimitedServer limited = new LimitedServer(1);
    Sleeper broken =
        duration -> {
          throw new RejectedExecutionException("shut down");
        };
    AsyncRocketChatClient client = client(limited, broken, time.clock()).async();

    client.chat().getMessage("m1");
    limited.answerAll();

    for (int i = 0; i < 2; i++) {
      assertThat(client.chat().getMessage("m1")).isCompletedExceptionally();
    }
  }

  @Test
  void shouldBelieveASleeperThatTakesNoTime() {
    LimitedServer limited = new LimitedServer(1);
    Sleeper none = duration -> CompletableFuture.completedFuture(null);
    AsyncRocketChatClient client = client(limited, none, time.clock()).async();

    List<CompletableFuture<?>> burst = new ArrayList<>();
    for (int i = 0; i < 35; i++) {
      burst.add(client.chat().getMessage("m1"));
    }
    limited.answerAll();

    assertThat(burst).allMatch(CompletableFuture::isDone);
    assertThat(limited.sent).isEqualTo(35);
  }

  @Test
  void shouldLetTheNextOneOutWhenACallIsCancelled() {
    LimitedServer limited = new LimitedServer(10);
    AsyncRocketChatClient client = client(limited).async();
    CompletableFuture<?> first = client.chat().getMessage("m1");
    CompletableFuture<?> second = client.chat().getMessage("m1");
    client.chat().getMessage("m1");

    second.cancel(true);
    first.cancel(true);

    assertThat(limited.sent).isEqualTo(2);
  }

  @Test
  void shouldGoOnAfterACallThatCannotBeSent() {
    LimitedServer limited = new LimitedServer(10);
    RocketChatClient client = client(limited);

    limited.refusing = true;
    CompletableFuture<?> broken = client.async().chat().getMessage("m1");
    limited.refusing = false;
    client.async().chat().getMessage("m1");

    assertThat(broken).isCompletedExceptionally();
    assertThat(limited.sent).isEqualTo(1);
  }

  private RocketChatClient client(Transport transport) {
    return client(transport, time, time.clock());
  }

  private static RocketChatClient waiting(RocketChatClient client, int seconds) {
    return client.withOptions(
        o -> o.retries(RetryPolicy.never().maxTotalTime(Duration.ofSeconds(seconds))));
  }

  private static RocketChatClient client(Transport transport, Sleeper sleeper, Clock clock) {
    return RocketChatClient.builder()
        .baseUrl("http://localhost:3000")
        .clock(clock)
        .sleeper(sleeper)
        .transport(transport)
        .retries(RetryPolicy.never())
        .paced()
        .build();
  }

  /**
   * Answers when a test says so, as Rocket.Chat does with a limit for each operation and minute.
   */
  private final class LimitedServer implements Transport {
    private final int limit;
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, Instant> resets = new HashMap<>();
    private final List<Integer> statuses = new ArrayList<>();
    private List<Runnable> waiting = new ArrayList<>();
    private int sent;
    private boolean refusing;

    private LimitedServer(int limit) {
      this.limit = limit;
    }

    @Override
    public CompletableFuture<TransportAnswer> send(TransportRequest request) {
      if (refusing) {
        throw new IllegalArgumentException("invalid header");
      }
      CompletableFuture<TransportAnswer> answer = new CompletableFuture<>();
      sent++;
      TransportAnswer content = answer(request.operation());
      statuses.add(content.status());
      waiting.add(() -> answer.complete(content));
      return answer;
    }

    private TransportAnswer answer(String operation) {
      if (limit == Integer.MAX_VALUE) {
        return new TransportAnswer(200, Map.of(), DONE);
      }
      Instant now = time.clock().instant();
      if (!resets.getOrDefault(operation, Instant.MIN).isAfter(now)) {
        resets.put(operation, now.plusSeconds(60));
        counts.put(operation, 0);
      }
      int count = counts.merge(operation, 1, Integer::sum);
      Map<String, List<String>> headers =
          Map.of(
              "X-RateLimit-Limit", List.of(String.valueOf(limit)),
              "X-RateLimit-Remaining", List.of(String.valueOf(Math.max(0, limit - count))),
              "X-RateLimit-Reset", List.of(String.valueOf(resets.get(operation).toEpochMilli())));
      return new TransportAnswer(count > limit ? 429 : 200, headers, DONE);
    }

    private void answerAll() {
      while (!waiting.isEmpty()) {
        List<Runnable> now = waiting;
        waiting = new ArrayList<>();
        now.forEach(Runnable::run);
      }
    }
  }
}
