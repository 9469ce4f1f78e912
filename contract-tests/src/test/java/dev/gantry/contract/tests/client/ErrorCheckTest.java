package dev.gantry.contract.tests.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gantry.client.RocketChatClient;
import dev.gantry.client.error.RocketChatException;
import dev.gantry.contract.tests.SmallContract;
import dev.gantry.contract.tests.comparison.Difference;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ErrorCheckTest {
  private final StubbedServer server = new StubbedServer();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void shouldAcceptTheDocumentedError() {
    assertThat(check(401, "{status: error}")).isEmpty();
  }

  @Test
  void shouldRefuseAnotherStatus() {
    assertThat(check(400, "{status: error}"))
        .singleElement()
        .asString()
        .startsWith("answer: expected an answer of 401, the client threw");
  }

  @Test
  void shouldRefuseAnotherBody() {
    assertThat(check(401, "{status: failure}"))
        .containsExactly("/status: expected \"error\", received \"failure\"");
    assertThat(check(401, "{}")).containsExactly("/status: is missing, expected \"error\"");
  }

  private List<String> check(int status, String answer) {
    server.answer(status, SmallContract.yaml(answer));
    try (var client =
        RocketChatClient.builder()
            .baseUrl(server.address().toString())
            .token("id", "token")
            .build()) {
      var thrown =
          catchThrowableOfType(RocketChatException.class, () -> client.authentication().getMe());
      return ErrorCheck.differences(SmallContract.caseOf("chat.react/401/No Login"), thrown)
          .stream()
          .map(Difference::toString)
          .toList();
    }
  }
}
