package dev.gantry.client;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.http.Fault;
import dev.gantry.client.error.ConnectionException;
import dev.gantry.client.retry.RetryPolicy;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(5)
class NoAnswerTest {
  @RegisterExtension final StubServer server = new StubServer();

  @Test
  void shouldSayWhereNobodyListens() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    String url = "http://localhost:" + port;

    var failure =
        failure(RocketChatClient.builder().baseUrl(url).retries(RetryPolicy.never()).build());

    assertThat(failure)
        .hasMessageStartingWith(
            "getMessage (GET " + url + "/api/v1/chat.getMessage) got no answer:")
        .hasMessageContainingAll("refused");
    assertThat(failure.getStatus()).isZero();
    assertThat(failure.getBody()).isNull();
  }

  @Test
  void shouldSayThatAHostIsNotKnown() {
    var failure = failure(RocketChatClient.builder().baseUrl("http://nowhere.invalid").build());

    assertThat(failure).hasMessageEndingWith("this host is not known");
  }

  @Test
  void shouldGiveUpWhenTheAnswerTakesTooLong() {
    server.answersEverything(okJson("{}").withFixedDelay(20_000));

    assertThat(failure(impatient())).hasMessageEndingWith("nothing within 200 ms");
  }

  @Test
  void shouldGiveUpWhenTheBodyDoesNotEnd() throws IOException {
    try (ServerSocket stalling = new ServerSocket(0)) {
      assertThat(failure(clientOfOneThatStalls(stalling)))
          .hasMessageEndingWith("nothing within 200 ms");
    }
  }

  @Test
  void shouldGiveUpWhenTheBodyDoesNotEndAndNobodyWaits() throws IOException {
    try (ServerSocket stalling = new ServerSocket(0)) {
      var answer = clientOfOneThatStalls(stalling).async().chat().getMessage("m1");

      assertThat(answer)
          .failsWithin(Duration.ofSeconds(4))
          .withThrowableThat()
          .havingCause()
          .isInstanceOf(ConnectionException.class)
          .withMessageEndingWith("nothing within 200 ms");
    }
  }

  @Test
  void shouldSayThatTheConnectionBroke() {
    server.answersEverything(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));

    assertThat(failure(server.client().build())).hasMessageContaining("got no answer: ");
  }

  @Test
  void shouldStayInterruptedWhenInterrupted() {
    server.answersEverything(okJson("{}").withFixedDelay(20_000));
    RocketChatClient client = server.client().build();

    Thread.currentThread().interrupt();
    var failure = failure(client);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(failure).hasMessageEndingWith("the thread that waited was interrupted");
  }

  private static RocketChatClient clientOfOneThatStalls(ServerSocket stalling) {
    Thread answering = new Thread(() -> answerTheHeadersOnly(stalling));
    answering.setDaemon(true);
    answering.start();
    return RocketChatClient.builder()
        .baseUrl("http://localhost:" + stalling.getLocalPort())
        .requestTimeout(Duration.ofMillis(200))
        .retries(RetryPolicy.never())
        .build();
  }

  private static void answerTheHeadersOnly(ServerSocket listening) {
    try (Socket connection = listening.accept()) {
      String headers = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{";
      connection.getOutputStream().write(headers.getBytes(StandardCharsets.US_ASCII));
      connection.getInputStream().transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private RocketChatClient impatient() {
    return server.client().requestTimeout(Duration.ofMillis(200)).build();
  }

  private static ConnectionException failure(RocketChatClient client) {
    return catchThrowableOfType(ConnectionException.class, () -> client.chat().getMessage("m1"));
  }
}
