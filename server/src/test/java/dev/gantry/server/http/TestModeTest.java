package dev.gantry.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.Answer;
import dev.gantry.server.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TestModeTest {

  @RegisterExtension
  static final RunningServer server = new RunningServer("--gantry.test-mode=true");

  @Test
  void shouldNotLimitAnybody() {
    server.as("root").post("settings/API_Enable_Rate_Limiter", "{\"value\":true}");

    for (int call = 0; call < 15; call++) {
      Answer answer = server.as("ada").get("me");
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.header("X-RateLimit-Limit")).isNull();
    }
  }

  @Test
  void shouldTellWhereAnErrorComesFrom() {
    Answer answer = server.as("ada").post("chat.sendMessage", "{}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.error())
        .isEqualTo("The \"message\" parameter must be provided. [error-invalid-params]");
    assertThat(answer.json().path("stack").asString()).contains(answer.error());
  }
}
