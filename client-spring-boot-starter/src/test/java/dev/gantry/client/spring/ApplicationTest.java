package dev.gantry.client.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.client.RocketChatClient;
import dev.gantry.junit.GantryServerExtension;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.actuate.endpoint.SanitizableData;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;
import org.springframework.boot.actuate.endpoint.Show;
import org.springframework.boot.actuate.env.EnvironmentEndpoint;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

/** An application with everything that the starter brings, and a server. */
class ApplicationTest {
  @RegisterExtension
  static final GantryServerExtension gantry =
      GantryServerExtension.builder().fixture(f -> f.user("ada")).workspacePerClass().build();

  private ApplicationContextRunner context;

  @BeforeEach
  void configure() {
    context =
        new ApplicationContextRunner()
            .withConfiguration(
                AutoConfigurations.of(
                    RocketChatClientAutoConfiguration.class,
                    RocketChatHealthAutoConfiguration.class,
                    RocketChatMetricsAutoConfiguration.class,
                    RocketChatSecretsAutoConfiguration.class))
            .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
            .withPropertyValues(
                "gantry.client.base-url=" + gantry.baseUrl(),
                "gantry.client.user-id=ada",
                "gantry.client.auth-token=" + gantry.tokensOf("ada").authToken());
  }

  @Test
  void shouldTalkToTheServer() {
    context.run(
        app -> {
          RocketChatClient client = app.getBean(RocketChatClient.class);

          client.chat().sendMessage(m -> m.rid("GENERAL").msg("Hello"));

          assertThat(gantry.clientOf("ada").history("GENERAL")).hasSize(1);
        });
  }

  @Test
  void shouldGoThroughAProxy() {
    URI proxy = gantry.baseUrl();
    context
        .withPropertyValues(
            "gantry.client.base-url=http://chat.invalid",
            "gantry.client.proxy.host=" + proxy.getHost(),
            "gantry.client.proxy.port=" + proxy.getPort())
        .run(
            app ->
                assertThat(
                        app.getBean(RocketChatClient.class).authentication().getMe().getUsername())
                    .isEqualTo("ada"));
  }

  @Test
  void shouldBeHealthyWhereTheServerKnowsTheUser() {
    context.run(
        app -> {
          Health health = app.getBean(HealthIndicator.class).health();

          assertThat(health.getStatus()).isEqualTo(Status.UP);
          assertThat(health.getDetails()).containsEntry("username", "ada");
        });
  }

  @Test
  void shouldBeDownWhereTheTokenIsWrongAndNotShowIt() {
    context
        .withPropertyValues("gantry.client.auth-token=a-wrong-token")
        .run(
            app -> {
              Health health = app.getBean(HealthIndicator.class).health();

              assertThat(health.getStatus()).isEqualTo(Status.DOWN);
              assertThat(health.getDetails().toString())
                  .contains("401")
                  .doesNotContain("a-wrong-token");
            });
  }

  @Test
  void shouldLookAtNoHealthWhereThatIsNotWanted() {
    context
        .withPropertyValues("management.health.rocketchat.enabled=false")
        .run(app -> assertThat(app).doesNotHaveBean(HealthIndicator.class));
  }

  @Test
  void shouldTimeEveryRequest() {
    context.run(
        app -> {
          app.getBean(RocketChatClient.class).authentication().getMe();

          assertThat(
                  app.getBean(MeterRegistry.class)
                      .get("rocketchat.client.requests")
                      .tags("operation", "getMe", "method", "GET", "status", "200")
                      .timer()
                      .count())
              .isOne();
        });
  }

  @Test
  void shouldDoWithoutActuatorAndMicrometer() {
    context
        .withClassLoader(
            new FilteredClassLoader(
                "org.springframework.boot.actuate",
                "org.springframework.boot.health",
                "org.springframework.boot.micrometer",
                "io.micrometer"))
        .run(app -> assertThat(app).hasNotFailed().hasSingleBean(RocketChatClient.class));
  }

  @Test
  void shouldShowNoSecretWhereValuesAreShown() {
    context
        .withPropertyValues("gantry.client.auth-token=open-sesame")
        .withSystemProperties("GANTRY_CLIENT_PASSWORD=open-sesame")
        .run(
            app -> {
              assertThat(shownValues(app))
                  .contains("ada", SanitizableData.SANITIZED_VALUE)
                  .noneMatch(it -> it.contains("open-sesame"));
              assertThat(app.getBean(RocketChatClientProperties.class).toString())
                  .contains("ada")
                  .doesNotContain("open-sesame");
            });
  }

  private static Stream<String> shownValues(ApplicationContext app) {
    return new EnvironmentEndpoint(
            app.getEnvironment(),
            app.getBeanProvider(SanitizingFunction.class).orderedStream().toList(),
            Show.ALWAYS)
        .environment(null).getPropertySources().stream()
            .flatMap(source -> source.getProperties().values().stream())
            .map(property -> String.valueOf(property.getValue()));
  }
}
