package dev.gantry.contract.tests.example;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.gantry.client.RocketChatClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PinnedNotesWithoutAServerTest {
  @RegisterExtension
  static final WireMockExtension ROCKET_CHAT =
      WireMockExtension.newInstance()
          .options(options().dynamicPort().usingFilesUnderClasspath("dev/gantry/contract/stubs"))
          .build();

  @Test
  void shouldGoOnWhenAnAnswerIsTheDocumentedRefusal() {
    try (RocketChatClient client =
        RocketChatClient.builder().baseUrl(ROCKET_CHAT.baseUrl()).token("ada", "secret").build()) {
      RocketChatClient refused =
          client.withOptions(o -> o.header("X-Gantry-Example", "chat.pinMessage/400/Example 2"));

      assertThat(new PinnedNotes(client).write("lab", "Note")).isTrue();
      assertThat(new PinnedNotes(refused).write("lab", "Note")).isFalse();
    }
  }
}
