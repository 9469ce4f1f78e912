package dev.gantry.contract.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ContractExamplesTest {
  private static final JsonNode CONTRACT =
      ContractReader.yaml(
          """
          paths:
            /api/v1/chat.react:
              post:
                operationId: reactToMessage
                parameters: [{name: roomId, in: query, example: GENERAL}]
                requestBody: {content: {application/json: {examples: {Example 1: {value: {emoji: smile}}}}}}
                responses:
                  '200': {$ref: '#/components/responses/ok'}
                  '400': {content: {application/json: {examples: {Example 1: {value: 1}, Example 2: {value: 2}}}}}
            /api/v1/settings/{_id}:
              get: {operationId: getSetting, responses: {'200': {$ref: '#/components/responses/ok'}}}
              post: {operationId: saveSetting, responses: {'200': {$ref: '#/components/responses/ok'}}}
            /avatar:
              get:
                operationId: getAvatar
                responses: {default: {content: {text/plain: {example: none}, text/html: {example: <p>}}}}
          components:
            responses:
              ok: {content: {application/json: {examples: {Success: {$ref: '#/components/examples/yes'}}}}}
            examples:
              yes: {value: {success: true}}
          """);

  @Test
  void shouldGiveEveryBodyACaseIdOnceForEachOperation() {
    assertThat(ContractExamples.of(CONTRACT))
        .extracting(ContractExample::caseId)
        .containsExactly(
            "chat.react/request/Example 1",
            "chat.react/200/Success",
            "chat.react/400/Example 1",
            "chat.react/400/Example 2",
            "settings/{_id}/200/Success",
            "POST settings/{_id}/200/Success",
            "avatar/default/example",
            "avatar/default/example (text/html)");
  }

  @Test
  void shouldCarryAllThatAReplayNeeds() {
    assertThat(ContractExamples.of(CONTRACT).get(0))
        .isEqualTo(
            new ContractExample(
                "chat.react/request/Example 1",
                "reactToMessage",
                "POST",
                "/api/v1/chat.react",
                "request",
                "Example 1",
                ContractReader.yaml("emoji: smile"),
                "application/json"));
  }

  @Test
  void shouldTellRequestsFromAnswers() {
    assertThat(ContractExamples.of(CONTRACT))
        .filteredOn(ContractExample::isRequest)
        .extracting(ContractExample::place)
        .containsExactly("request");
  }

  @Test
  void shouldFollowSharedExamples() {
    assertThat(ContractExamples.of(CONTRACT).get(1).value())
        .isEqualTo(ContractReader.yaml("success: true"));
  }

  @Test
  void shouldReadTheBuiltContract() {
    var json = CONTRACT.toString().getBytes(StandardCharsets.UTF_8);

    assertThat(ContractExamples.read(new ByteArrayInputStream(json)))
        .isEqualTo(ContractExamples.of(CONTRACT));
  }
}
