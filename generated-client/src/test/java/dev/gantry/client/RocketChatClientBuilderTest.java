package dev.gantry.client;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RocketChatClientBuilderTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "localhost:3000",
        "chat.example.com",
        "ftp://chat.example.com",
        "http://",
        "https://chat.example.com?a=b",
        "https://chat.example.com/#top",
        "https://chat example.com"
      })
  void shouldRefuseWhatIsNotTheAddressOfAServer(String baseUrl) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RocketChatClient.builder().baseUrl(baseUrl))
        .withMessageContaining(baseUrl);
  }

  @Test
  void shouldRefuseAnAddressWithAPasswordWithoutRepeatingIt() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RocketChatClient.builder().baseUrl("http://rosa:hunter2@localhost:3000"))
        .withMessage("The base URL must not hold a user; use login or token");
  }

  @Test
  void shouldAskForTheBaseUrl() {
    assertThatIllegalStateException()
        .isThrownBy(() -> RocketChatClient.builder().build())
        .withMessage("A client needs a baseUrl, for example http://localhost:3000");
  }

  @Test
  void shouldRefuseATimeoutThatNoCallCanMeet() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RocketChatClient.builder().requestTimeout(Duration.ZERO));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RocketChatClient.builder().connectTimeout(Duration.ofSeconds(-1)));
  }
}
