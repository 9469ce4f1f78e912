package dev.gantry.client.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.gantry.client.RocketChatClient;
import dev.gantry.client.error.ServerErrorException;
import dev.gantry.client.listener.AttemptResult;
import dev.gantry.client.listener.CallAttempt;
import dev.gantry.client.listener.CallListener;
import dev.gantry.client.transport.TransportRequest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class RocketChatClientAutoConfigurationTest {
  private final RecordingTransport transport = new RecordingTransport();

  private final ApplicationContextRunner empty =
      new ApplicationContextRunner()
          .withConfiguration(
              AutoConfigurations.of(
                  SslAutoConfiguration.class, RocketChatClientAutoConfiguration.class));

  private final ApplicationContextRunner context =
      empty
          .withPropertyValues("gantry.client.base-url=https://chat.example.com/team")
          .withBean(
              RocketChatClientCustomizer.class,
              () ->
                  builder ->
                      builder
                          .transport(transport)
                          .sleeper(time -> CompletableFuture.completedFuture(null)));

  @Test
  void shouldMakeNoClientWhereNoServerIsNamed() {
    empty.run(app -> assertThat(app).doesNotHaveBean(RocketChatClient.class));
  }

  @Test
  void shouldSetWhatThePropertiesSay() {
    context
        .withPropertyValues(
            "gantry.client.user-id=ada",
            "gantry.client.auth-token=secret",
            "gantry.client.request-timeout=7s",
            "gantry.client.max-attempts=2",
            "gantry.client.application-name=ReportBot/1.2")
        .run(
            app -> {
              failACall(app.getBean(RocketChatClient.class));

              assertThat(transport.requests).hasSize(2);
              TransportRequest request = transport.requests.get(0);
              assertThat(request.url()).hasToString("https://chat.example.com/team/api/v1/me");
              assertThat(request.timeout()).isEqualTo(Duration.ofSeconds(7));
              assertThat(request.headers())
                  .containsEntry("X-User-Id", "ada")
                  .containsEntry("X-Auth-Token", "secret")
                  .hasEntrySatisfying(
                      "User-Agent", it -> assertThat(it).startsWith("ReportBot/1.2 "));
            });
  }

  @Test
  void shouldHaveTheClientsOwnDefaults() {
    context
        .withPropertyValues("gantry.client.user-id=ada", "gantry.client.auth-token=secret")
        .run(
            app -> {
              failACall(app.getBean(RocketChatClient.class));

              assertThat(transport.requests).hasSize(4);
              assertThat(transport.requests.get(0).timeout()).isEqualTo(Duration.ofSeconds(60));
            });
  }

  @Test
  void shouldLogInWithAPassword() {
    context
        .withPropertyValues("gantry.client.user=ada", "gantry.client.password=secret")
        .run(
            app -> {
              failACall(app.getBean(RocketChatClient.class));

              assertThat(transport.requests.get(0).operation()).isEqualTo("login");
            });
  }

  @Test
  void shouldTellTheListenersOfTheApplication() {
    List<String> seen = new CopyOnWriteArrayList<>();
    context
        .withPropertyValues("gantry.client.max-attempts=1")
        .withBean(CallListener.class, () -> new NotingListener(seen))
        .run(
            app -> {
              failACall(app.getBean(RocketChatClient.class));

              assertThat(seen).containsExactly("getMe 503");
            });
  }

  @Test
  void shouldCloseTheClientWithTheApplication() {
    context.run(app -> assertThat(transport.isClosed).isFalse());

    assertThat(transport.isClosed).isTrue();
  }

  @Test
  void shouldLeaveAClientOfTheApplicationAlone() {
    RocketChatClient own = RocketChatClient.builder().baseUrl("https://other.example.com").build();
    context
        .withBean("own", RocketChatClient.class, () -> own)
        .run(app -> assertThat(app).getBean(RocketChatClient.class).isSameAs(own));
  }

  @ParameterizedTest
  @CsvSource({
    "gantry.client.auth-token=x, gantry.client.auth-token needs gantry.client.user-id too",
    "gantry.client.user=x, gantry.client.user needs gantry.client.password too",
    "gantry.client.max-attempts=0, 'A call needs at least one attempt, not 0'",
    "gantry.client.ssl-bundle=mine, SSL bundle name 'mine' cannot be found"
  })
  void shouldSayWhichPropertyIsWrong(String property, String problem) {
    context
        .withPropertyValues(property)
        .run(app -> assertThat(app).getFailure().hasRootCauseMessage(problem));
  }

  private static void failACall(RocketChatClient client) {
    assertThatExceptionOfType(ServerErrorException.class)
        .isThrownBy(() -> client.authentication().getMe());
  }

  private record NotingListener(List<String> seen) implements CallListener {
    @Override
    public void after(CallAttempt attempt, AttemptResult result) {
      seen.add(attempt.operation() + " " + result.status());
    }
  }
}
