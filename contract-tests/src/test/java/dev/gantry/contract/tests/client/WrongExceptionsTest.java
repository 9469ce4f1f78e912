package dev.gantry.contract.tests.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gantry.client.RocketChatClient;
import dev.gantry.client.error.RocketChatException;
import dev.gantry.client.retry.RetryPolicy;
import dev.gantry.contract.tests.JsonMutation;
import dev.gantry.contract.tests.SmallContract;
import dev.gantry.contract.tests.comparison.Difference;
import dev.gantry.contract.tests.contract.Contract;
import dev.gantry.contract.tests.contract.ContractCase;
import dev.gantry.contract.tests.pairing.Pairing;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Documented errors that arrive as something else. */
class WrongExceptionsTest {
  private final StubbedServer server = new StubbedServer();
  private final RocketChatClient client =
      RocketChatClient.builder()
          .baseUrl(server.address().toString())
          .token("id", "token")
          .retries(RetryPolicy.never())
          .build();

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  @Test
  void shouldRefuseEveryWrongBodyOfAnError() {
    for (var documented : differentErrors()) {
      assertThat(differences(documented, documented.status(), documented.value())).isEmpty();
      for (var mutation : JsonMutation.of(documented.value())) {
        assertThat(differences(documented, documented.status(), mutation.body()))
            .as(documented.id() + " " + mutation.kind() + " " + mutation.place())
            .isNotEmpty();
      }
    }
  }

  @Test
  void shouldRefuseEveryOtherStatus() {
    for (var documented : differentErrors()) {
      for (int status : List.of(302, 400, 401, 403, 404, 429, 500)) {
        assertThat(differences(documented, status, documented.value()).isEmpty())
            .as(documented.id() + " as " + status)
            .isEqualTo(status == documented.status());
      }
    }
  }

  @Test
  void shouldRefuseAnExceptionInPlaceOfAResultAndAResultInPlaceOfAnException() {
    var contract =
        SmallContract.revised(
            document ->
                document
                    .replace("{success: true, usernames", "{success: false, usernames")
                    .replace("\"401\"", "\"400\"")
                    .replace("{status: error}", "{success: true, status: error}"));
    try (var replay = new ClientReplay(contract, Pairing.of(Map.of()))) {
      assertThat(replay.run(SmallContract.caseOf(contract, "chat.react/200/Success")).explanation())
          .contains("expected a result, the client threw");
    }
  }

  private List<Difference> differences(ContractCase documented, int status, JsonNode body) {
    server.answer(status, body);
    var thrown =
        catchThrowableOfType(RocketChatException.class, () -> client.authentication().getMe());
    return ErrorCheck.differences(documented, thrown);
  }

  private static Collection<ContractCase> differentErrors() {
    return Contract.load().cases().stream()
        .filter(it -> !it.isSuccess())
        .collect(
            Collectors.toMap(
                it -> it.status() + it.value().propertyNames().toString(),
                it -> it,
                (first, second) -> first))
        .values();
  }
}
