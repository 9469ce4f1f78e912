package dev.gantry.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.client.RocketChatClient;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A server in a process of its own, from the jar that the build has made. */
@EnabledIfSystemProperty(named = "server.application", matches = ".+")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PublishedServerTest {
  private static final Path APPLICATION =
      Path.of(System.getProperty("server.application", "none")).normalize();

  @RegisterExtension
  static final GantryServerExtension gantry =
      GantryServerExtension.builder()
          .fixture(f -> f.user("ada").channel("news", "ada").message("news", "ada", "Hello"))
          .workspacePerClass()
          .inOwnProcess(APPLICATION)
          .build();

  private static URI before;

  @Test
  @Order(1)
  void shouldHaveTheWorkspaceOfTheFixture(@ClientOf("ada") RocketChatClient ada, URI address) {
    before = address;
    ada.chat().sendMessage(m -> m.rid("news").msg("Again"));

    assertThat(ada.history("news")).hasSize(2);
  }

  @Test
  @Order(2)
  void shouldBeAtTheSameAddressAfterAReset(@ClientOf("ada") RocketChatClient ada) {
    gantry.reset();

    assertThat(gantry.baseUrl()).isEqualTo(before);
    assertThat(ada.history("news")).hasSize(1);
  }

  @Test
  void shouldFindTheJarAmongTheDependencies() throws Exception {
    URL[] dependencies = {APPLICATION.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(dependencies, null)) {
      assertThat(ServerApplication.find(loader)).isEqualTo(APPLICATION);
    }
  }
}
