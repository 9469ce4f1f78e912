package dev.gantry.client.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.client.RocketChatClient;
import dev.gantry.client.TokenPair;
import dev.gantry.junit.GantryServerExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A whole application as docs/spring-boot.md shows it; its examples are parts of this file. */
@SpringBootTest(
    webEnvironment = WebEnvironment.NONE,
    properties = {"spring.main.banner-mode=off", "spring.main.log-startup-info=false"})
class SpringBootDocsTest {
  private static final Pattern EXAMPLE = Pattern.compile("(?s)```java\n(.*?)```");
  private static final Path SOURCE =
      Path.of("src/test/java/dev/gantry/client/spring/SpringBootDocsTest.java");

  @RegisterExtension
  static final GantryServerExtension gantry =
      GantryServerExtension.builder().fixture(f -> f.user("ada")).build();

  @DynamicPropertySource
  static void chat(DynamicPropertyRegistry properties) {
    properties.add("gantry.client.base-url", gantry::baseUrl);
    properties.add("gantry.client.user-id", () -> gantry.tokensOf("ada").userId());
    properties.add("gantry.client.auth-token", () -> gantry.tokensOf("ada").authToken());
  }

  @Autowired private RocketChatClient client;
  @Autowired private Environment environment;
  @Autowired private TokenVault vault;

  @Test
  void shouldHaveAClientFromThePropertiesAndTheCustomizer() {
    assertThat(client.authentication().getMe().getUsername()).isEqualTo("ada");
    assertThat(vault.asked).isTrue();
  }

  @Test
  void shouldFindNoSettingsOfTheServerInTheApplication() {
    assertThat(environment.getProperty("gantry.data")).isNull();
  }

  @Test
  void shouldBeDocumentedAsItIs() throws IOException {
    String source = withoutIndentation(Files.readString(SOURCE));
    var examples =
        EXAMPLE.matcher(Files.readString(Path.of("../docs/spring-boot.md"))).results().toList();

    assertThat(examples).hasSize(2);
    assertThat(examples)
        .allSatisfy(it -> assertThat(source).contains(withoutIndentation(it.group(1))));
  }

  private static String withoutIndentation(String code) {
    return code.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  @SpringBootConfiguration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  static class Application {
    @Bean
    TokenVault vault() {
      return new TokenVault();
    }

    @Bean
    RocketChatClientCustomizer rotatingTokens(TokenVault vault) {
      return builder -> builder.tokens(() -> new TokenPair(vault.user(), vault.token()));
    }
  }

  /** Whatever hands out tokens. */
  static final class TokenVault {
    private volatile boolean asked;

    String user() {
      return gantry.tokensOf("ada").userId();
    }

    String token() {
      asked = true;
      return gantry.tokensOf("ada").authToken();
    }
  }
}
