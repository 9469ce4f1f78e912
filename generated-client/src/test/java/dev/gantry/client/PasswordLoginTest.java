package dev.gantry.client;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.client.WireMock;
import dev.gantry.client.error.UnauthorizedException;
import dev.gantry.client.error.UnexpectedAnswerException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PasswordLoginTest {
  private static final String UNAUTHORIZED =
      "{\"status\": \"error\", \"message\": \"You must be logged in to do this.\"}";

  @RegisterExtension final StubServer server = new StubServer();

  private RocketChatClient client;

  @BeforeEach
  void takesOneTokenOnly() {
    server.http.stubFor(any(anyUrl()).willReturn(jsonResponse(UNAUTHORIZED, 401)));
    acceptsToken("token-1");
    server.logsIn("u1", "token-1");
    client = server.client().login("rosa", "secret").build();
  }

  @Test
  void shouldLogInBeforeTheFirstCallAndNotBeforeIt() {
    server.http.verify(0, anyRequestedFor(anyUrl()));

    client.authentication().getMe();
    client.authentication().getMe();

    server.http.verify(
        1,
        postRequestedFor(urlEqualTo("/api/v1/login"))
            .withRequestBody(equalToJson("{\"user\": \"rosa\", \"password\": \"secret\"}")));
    server.http.verify(
        2, getRequestedFor(urlEqualTo("/api/v1/me")).withHeader("X-User-Id", equalTo("u1")));
  }

  @Test
  void shouldTryAgainAfterALoginThatCouldNotBegin() {
    AtomicInteger logins = new AtomicInteger();
    PasswordIdentity identity =
        new PasswordIdentity(
            () -> {
              if (logins.incrementAndGet() == 1) {
                throw new NoClassDefFoundError("broken");
              }
              return CompletableFuture.completedFuture(new TokenPair("u1", "t1"));
            });

    assertThat(identity.tokens()).isCompletedExceptionally();
    assertThat(identity.tokens()).isCompletedWithValue(new TokenPair("u1", "t1"));
  }

  @Test
  void shouldLogInOnceForManyThreads() throws Exception {
    int threads = 16;
    CountDownLatch together = new CountDownLatch(threads);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> calls = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        calls.add(
            pool.submit(
                () -> {
                  together.countDown();
                  together.await();
                  return client.authentication().getMe();
                }));
      }
      for (Future<?> call : calls) {
        call.get(20, TimeUnit.SECONDS);
      }
    } finally {
      pool.shutdownNow();
    }

    server.http.verify(1, postRequestedFor(urlEqualTo("/api/v1/login")));
  }

  @Test
  void shouldLogInAgainAndRepeatTheCallWhenTheTokenHasExpired() {
    client.authentication().getMe();
    expiresTokens();
    acceptsToken("token-2");
    server.logsIn("u1", "token-2");

    assertThat(client.authentication().getMe().getUsername()).isEqualTo("rosa");

    server.http.verify(2, postRequestedFor(urlEqualTo("/api/v1/login")));
  }

  @Test
  void shouldRepeatACallOnlyOnce() {
    expiresTokens();

    assertThatExceptionOfType(UnauthorizedException.class)
        .isThrownBy(() -> client.authentication().getMe())
        .withMessageContaining("getMe")
        .withMessageContaining("You must be logged in to do this.");

    server.http.verify(2, postRequestedFor(urlEqualTo("/api/v1/login")));
    server.http.verify(2, getRequestedFor(urlEqualTo("/api/v1/me")));
  }

  @Test
  void shouldSayThatTheLoginFailedAndTryItAgainWithTheNextCall() {
    server.http.stubFor(
        post(urlPathEqualTo("/api/v1/login"))
            .willReturn(jsonResponse("{\"status\": \"error\", \"error\": \"Unauthorized\"}", 401)));
    assertThatExceptionOfType(UnauthorizedException.class)
        .isThrownBy(() -> client.authentication().getMe())
        .withMessageStartingWith("login (POST ")
        .withMessageEndingWith("was answered with 401: Unauthorized");

    server.logsIn("u1", "token-1");

    assertThat(client.authentication().getMe().getUsername()).isEqualTo("rosa");
  }

  @Test
  void shouldRefuseALoginWithoutAToken() {
    server.http.stubFor(
        post(urlPathEqualTo("/api/v1/login")).willReturn(okJson("{\"status\": \"success\"}")));

    assertThatExceptionOfType(UnexpectedAnswerException.class)
        .isThrownBy(() -> client.authentication().getMe())
        .withMessageEndingWith("it has no data.userId and data.authToken");
  }

  @Test
  void shouldShowTheLineThatCalledInTheStackTrace() {
    server.http.stubFor(
        post(urlPathEqualTo("/api/v1/login")).willReturn(jsonResponse(UNAUTHORIZED, 401)));

    assertThatExceptionOfType(UnauthorizedException.class)
        .isThrownBy(() -> client.authentication().getMe())
        .satisfies(
            failure ->
                assertThat(failure.getStackTrace())
                    .anyMatch(frame -> frame.getClassName().startsWith(getClass().getName())));
  }

  @Test
  void shouldSendATokenAsItIsAndNeverReplaceIt() {
    RocketChatClient withToken = server.client().token("u1", "token-1").build();
    withToken.authentication().getMe();
    expiresTokens();

    assertThatExceptionOfType(UnauthorizedException.class)
        .isThrownBy(() -> withToken.authentication().getMe());

    server.http.verify(0, postRequestedFor(urlEqualTo("/api/v1/login")));
    server.http.verify(2, getRequestedFor(urlEqualTo("/api/v1/me")));
  }

  @Test
  void shouldSayNothingAboutTheCallerWhereThereIsNoIdentity() {
    server.answersEverything(okJson("{\"success\": true}"));

    server.client().build().authentication().getMe();

    server.http.verify(
        getRequestedFor(urlEqualTo("/api/v1/me"))
            .withoutHeader("X-User-Id")
            .withoutHeader("X-Auth-Token"));
  }

  private void acceptsToken(String token) {
    server.http.stubFor(
        get(urlPathEqualTo("/api/v1/me"))
            .withHeader("X-Auth-Token", WireMock.equalTo(token))
            .willReturn(okJson("{\"_id\": \"u1\", \"username\": \"rosa\", \"success\": true}")));
  }

  private void expiresTokens() {
    server.http.stubFor(
        get(urlPathEqualTo("/api/v1/me")).willReturn(jsonResponse(UNAUTHORIZED, 401)));
  }
}
