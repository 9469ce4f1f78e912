package dev.gantry.client;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.gantry.client.error.ConnectionException;
import dev.gantry.client.retry.RetryPolicy;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings from outside: the program's own come first, then properties, then variables. */
class EnvironmentTest {
  @RegisterExtension final StubServer server = new StubServer();

  private final Map<String, String> properties = new HashMap<>();
  private final Map<String, String> variables = new HashMap<>();

  @BeforeEach
  void answers() {
    server.answersEverything(200, "{\"success\": true}");
    server.logsIn("u1", "from-login");
    variables.put("ROCKETCHAT_URL", server.http.baseUrl());
  }

  @Test
  void shouldTakeAddressAndTokenFromVariables() {
    variables.put("ROCKETCHAT_USER_ID", "u1");
    variables.put("ROCKETCHAT_AUTH_TOKEN", "t1");
    variables.put("ROCKETCHAT_APPLICATION_NAME", "Bot/1");

    call(builder());

    server.http.verify(
        getRequestedFor(anyUrl())
            .withHeader("X-User-Id", equalTo("u1"))
            .withHeader("X-Auth-Token", equalTo("t1"))
            .withHeader("User-Agent", matching("Bot/1 .*")));
  }

  @Test
  void shouldLogInWithUserAndPassword() {
    variables.put("ROCKETCHAT_USER", "rosa");
    variables.put("ROCKETCHAT_PASSWORD", "secret");

    call(builder());

    server.http.verify(1, postRequestedFor(urlPathEqualTo("/api/v1/login")));
  }

  @Test
  void shouldPreferPropertiesToVariables() {
    variables.put("ROCKETCHAT_URL", "http://nowhere.invalid");
    properties.put("rocketchat.url", server.http.baseUrl());

    call(builder());

    server.http.verify(getRequestedFor(anyUrl()));
  }

  @Test
  void shouldPreferWhatTheProgramSetsBeforeAndAfter() {
    variables.put("ROCKETCHAT_USER_ID", "u1");
    variables.put("ROCKETCHAT_AUTH_TOKEN", "t1");
    Environment environment = new Environment(properties::get, variables::get);

    call(RocketChatClient.builder().token("u2", "t2").from(environment));
    call(RocketChatClient.builder().from(environment).token("u3", "t3"));

    server.http.verify(getRequestedFor(anyUrl()).withHeader("X-Auth-Token", equalTo("t2")));
    server.http.verify(getRequestedFor(anyUrl()).withHeader("X-Auth-Token", equalTo("t3")));
  }

  @Test
  void shouldTakeTimesAndAttempts() {
    variables.put("ROCKETCHAT_REQUEST_TIMEOUT", "PT0.1S");
    variables.put("ROCKETCHAT_CONNECT_TIMEOUT", "5");
    variables.put("ROCKETCHAT_MAX_ATTEMPTS", "1");
    server.answersEverything(okJson("{}").withFixedDelay(20_000));

    assertThatExceptionOfType(ConnectionException.class)
        .isThrownBy(() -> builder().build().chat().getMessage("m1"))
        .withMessageEndingWith("nothing within 100 ms");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ROCKETCHAT_REQUEST_TIMEOUT | soon | must be seconds or look like PT1.5S, not soon",
        "ROCKETCHAT_MAX_ATTEMPTS    | many | must be a whole number, not many",
        "ROCKETCHAT_USER            | rosa | needs ROCKETCHAT_PASSWORD",
        "ROCKETCHAT_AUTH_TOKEN      | t1   | needs ROCKETCHAT_USER_ID",
      })
  void shouldNameTheVariableThatIsWrong(String name, String value, String problem) {
    variables.put(name, value);

    assertThatIllegalArgumentException()
        .isThrownBy(this::builder)
        .withMessageStartingWith(name)
        .withMessageContaining(problem);
  }

  @Test
  void shouldTakeAnEmptyVariableForNone() {
    variables.put("ROCKETCHAT_URL", " ");

    assertThatIllegalStateException().isThrownBy(() -> builder().build());
  }

  @Test
  void shouldReadTheEnvironmentOfThisProcess() {
    System.setProperty("rocketchat.url", server.http.baseUrl());
    try (RocketChatClient client = RocketChatClient.fromEnvironment()) {
      client
          .withOptions(o -> o.retries(RetryPolicy.never()).timeout(Duration.ofSeconds(20)))
          .chat()
          .getMessage("m1");
    } finally {
      System.clearProperty("rocketchat.url");
    }

    server.http.verify(getRequestedFor(anyUrl()));
  }

  private RocketChatClientBuilder builder() {
    return RocketChatClient.builder().from(new Environment(properties::get, variables::get));
  }

  private void call(RocketChatClientBuilder builder) {
    try (RocketChatClient client = builder.build()) {
      client.authentication().getMe();
    }
  }
}
