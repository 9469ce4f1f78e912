package dev.gantry.client;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.gantry.client.error.BadRequestException;
import dev.gantry.client.twofactor.TwoFactorCallback;
import dev.gantry.client.twofactor.TwoFactorChallenge;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TwoFactorTest {
  private static final String REQUIRED =
      """
      {"success": false, "error": "TOTP Required [totp-required]", "errorType": "totp-required",
       "details": {"method": "email"}}
      """;

  @RegisterExtension final StubServer server = new StubServer();

  private final List<TwoFactorChallenge> challenges = new CopyOnWriteArrayList<>();

  @BeforeEach
  void wantsACode() {
    wantsACode(REQUIRED);
  }

  @Test
  void shouldSendTheCodeThatTheCallbackGives() {
    client(challenge -> "123456").users().deleteUser(d -> d.userId("u2"));

    assertThat(challenges).containsExactly(new TwoFactorChallenge("deleteUser", "email", 0));
    server.http.verify(
        postRequestedFor(anyUrl())
            .withHeader("x-2fa-code", equalTo("123456"))
            .withHeader("x-2fa-method", equalTo("email"))
            .withHeader("X-Auth-Token", equalTo("t1")));
  }

  @Test
  void shouldAskOnAThreadOfItsOwn() {
    List<Thread> asked = new CopyOnWriteArrayList<>();

    client(
            challenge -> {
              asked.add(Thread.currentThread());
              return "123456";
            })
        .users()
        .deleteUser(d -> d.userId("u2"));

    assertThat(asked).singleElement().matches(Thread::isDaemon);
    assertThat(asked.get(0).getName()).isEqualTo("gantry-two-factor");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"success\": false, \"error\": \"totp-required\"}",
        "{\"success\": false, \"errorType\": \"totp-required\"}",
        "{\"success\": false, \"error\": \"totp-required\", \"errorType\": \"error-other\"}",
        "{\"success\": false, \"error\": \"TOTP Required [totp-required]\"}"
      })
  void shouldSeeTheChallengeWhereverItStands(String refusal) {
    wantsACode(refusal);

    client(challenge -> "123456").users().deleteUser(d -> d.userId("u2"));

    assertThat(challenges).containsExactly(new TwoFactorChallenge("deleteUser", "totp", 0));
  }

  @Test
  void shouldAskAgainWhereTheCodeIsWrong() {
    wrongCodeIsInvalid();

    client(challenge -> challenge.refused() == 0 ? "999999" : "123456")
        .users()
        .deleteUser(d -> d.userId("u2"));

    assertThat(challenges).extracting(TwoFactorChallenge::refused).containsExactly(0, 1);
  }

  @Test
  void shouldGiveUpAfterThreeWrongCodes() {
    wrongCodeIsInvalid();

    assertThatExceptionOfType(BadRequestException.class)
        .isThrownBy(() -> client(challenge -> "999999").users().deleteUser(d -> d.userId("u2")))
        .matches(it -> "totp-invalid".equals(it.getErrorType()));
    assertThat(challenges).hasSize(3);
  }

  @Test
  void shouldFailWithTheServersWordsWhereNobodyHasACode() {
    assertThatExceptionOfType(BadRequestException.class)
        .isThrownBy(() -> client(challenge -> null).users().deleteUser(d -> d.userId("u2")))
        .matches(it -> "totp-required".equals(it.getErrorType()));
    assertThatExceptionOfType(BadRequestException.class)
        .isThrownBy(() -> server.client().build().users().deleteUser(d -> d.userId("u2")));
  }

  @Test
  void shouldHashThePasswordThatIsAskedFor() {
    wantsACode(REQUIRED.replace("email", "password"));
    String hash = "a665a45920422f9d417e4867efdc4fb8a04a1f3fff1fa07e998e86f7f7a27ae3";
    server.http.stubFor(
        post(anyUrl())
            .withHeader("x-2fa-code", equalTo(hash))
            .willReturn(okJson("{\"success\": true}")));

    assertThat(client(challenge -> "123").users().deleteUser(d -> d.userId("u2")).getSuccess())
        .isTrue();
  }

  @Test
  void shouldLogInWithTheCodeInTheBody() {
    String wantsTotp = "{\"status\": \"error\", \"error\": \"totp-required\"}";
    server.answersEverything(200, "{\"_id\": \"u1\", \"success\": true}");
    server.logsIn("u1", "t1");
    server.http.stubFor(
        post(urlPathEqualTo("/api/v1/login"))
            .withRequestBody(matchingJsonPath("$.code", absent()))
            .willReturn(jsonResponse(wantsTotp, 401)));

    RocketChatClient client =
        server.client().login("rosa", "secret").twoFactor(challenge -> "123456").build();

    assertThat(client.authentication().getMe().getId()).isEqualTo("u1");
    server.http.verify(
        postRequestedFor(urlPathEqualTo("/api/v1/login"))
            .withRequestBody(matchingJsonPath("$.code", equalTo("123456")))
            .withRequestBody(matchingJsonPath("$.password", equalTo("secret"))));
  }

  private RocketChatClient client(TwoFactorCallback callback) {
    TwoFactorCallback noting =
        challenge -> {
          challenges.add(challenge);
          @Nullable String code = callback.code(challenge);
          return code;
        };
    return server.client().token("u1", "t1").twoFactor(noting).build();
  }

  private void wantsACode(String refusal) {
    server.answersEverything(400, refusal);
    server.http.stubFor(
        post(anyUrl())
            .withHeader("x-2fa-code", equalTo("123456"))
            .willReturn(okJson("{\"success\": true}")));
  }

  private void wrongCodeIsInvalid() {
    server.http.stubFor(
        post(anyUrl())
            .withHeader("x-2fa-code", equalTo("999999"))
            .willReturn(jsonResponse(REQUIRED.replace("totp-required", "totp-invalid"), 400)));
  }
}
