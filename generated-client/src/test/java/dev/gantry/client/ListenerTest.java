package dev.gantry.client;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.gantry.client.error.ConnectionException;
import dev.gantry.client.listener.AttemptResult;
import dev.gantry.client.listener.CallAttempt;
import dev.gantry.client.listener.CallListener;
import dev.gantry.client.retry.RetryPolicy;
import dev.gantry.client.transport.TransportAnswer;
import java.net.ConnectException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;

/** What a program hears, and what the log says, of the requests that go out. */
class ListenerTest {
  @RegisterExtension final StubServer server = new StubServer();

  private final Logger logger = (Logger) LoggerFactory.getLogger(RocketChatClient.class);
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final List<String> heard = new ArrayList<>();
  private final CallListener listener =
      new CallListener() {
        @Override
        public void before(CallAttempt attempt) {
          attempt.addHeader("traceparent", "00-trace-" + attempt.number());
        }

        @Override
        public void after(CallAttempt attempt, AttemptResult result) {
          assertThat(result.duration()).isPositive();
          heard.add(attempt.operation() + " " + attempt.number() + " " + result.status());
        }
      };

  @BeforeEach
  void listen() {
    logger.setLevel(Level.TRACE);
    logger.addAppender(log);
    log.start();
  }

  @AfterEach
  void stopListening() {
    logger.detachAppender(log);
    logger.setLevel(null);
  }

  @Test
  void shouldHearOfEveryRequestAndAddItsHeaders() {
    server.answersEverything(200, "{\"success\": true}");
    server.logsIn("u1", "t1");

    server.client().login("rosa", "secret").listener(listener).build().authentication().getMe();

    assertThat(heard).containsExactly("login 1 200", "getMe 1 200");
    server.http.verify(getRequestedFor(anyUrl()).withHeader("traceparent", equalTo("00-trace-1")));
  }

  @Test
  void shouldHearOfEveryAttempt() {
    server.answersEverything(503, "");

    catchThrowable(() -> repeating().build().chat().getMessage("m1"));

    assertThat(heard)
        .containsExactly(
            "getMessage 1 503", "getMessage 2 503", "getMessage 3 503", "getMessage 4 503");
  }

  @Test
  void shouldHearThatNoAnswerCame() {
    CompletableFuture<TransportAnswer> refused =
        CompletableFuture.failedFuture(new ConnectException("refused"));
    List<Throwable> failures = new ArrayList<>();
    CallListener failureListener =
        new CallListener() {
          @Override
          public void after(CallAttempt attempt, AttemptResult result) {
            failures.add(result.failure());
          }
        };

    catchThrowable(
        () ->
            server
                .client()
                .transport(request -> refused)
                .listener(failureListener)
                .build()
                .chat()
                .getMessage("m1"));

    assertThat(failures).singleElement().isInstanceOf(ConnectionException.class);
  }

  @Test
  void shouldNotFailWithItsListener() {
    server.answersEverything(200, "{\"success\": true}");
    CallListener failing =
        new CallListener() {
          @Override
          public void before(CallAttempt attempt) {
            throw new IllegalStateException("broken");
          }
        };

    server.client().listener(failing).build().chat().getMessage("m1");

    assertThat(log.list).anyMatch(it -> it.getFormattedMessage().equals("A listener failed"));
  }

  @Test
  void shouldLogEveryRequestWithoutSecretsAndWithoutWhatPeopleWrite() {
    server.answersEverything(503, "{\"error\": \"private words\"}");
    server.logsIn("u1", "secret-token");

    catchThrowable(
        () ->
            repeating()
                .login("rosa", "hunter2")
                .build()
                .chat()
                .searchMessages("GENERAL", "private words"));

    List<String> lines = log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    assertThat(lines)
        .hasSize(8)
        .allMatch(it -> it.matches("(login|searchMessages) \\(\\w+ .+\\).*"))
        .noneMatch(it -> it.matches(".*(hunter2|secret-token|private).*"));
    assertThat(lines.get(1))
        .matches(
            "searchMessages \\(GET http://.+/api/v1/chat.search\\), attempt 1: 503 in \\d+ ms");
    assertThat(lines.get(2)).matches("searchMessages \\(GET .+\\): 503; again in \\d+ ms");
  }

  private RocketChatClientBuilder repeating() {
    return new ManualTime().in(server.client()).retries(RetryPolicy.standard()).listener(listener);
  }
}
