package dev.gantry.server.http.contract;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gantry.server.core.ApiException;
import dev.gantry.server.core.DomainJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A body whose alternatives the build merged, and kept as {@code x-alternatives}. */
class AlternativesTest {

  private static final String CONTRACT =
      """
      {
        "paths": {"/send": {"post": {"operationId": "send", "requestBody": {"content": {
          "application/json": {"schema": {"$ref": "#/components/schemas/Send"}}}}}}},
        "components": {"schemas": {
          "Send": {
            "type": "object",
            "required": ["text"],
            "properties": {"text": {"type": "string"}, "roomId": {"type": "string"},
              "roomName": {"type": "string"}},
            "x-alternatives": {"%s": [
              {"type": "object", "required": ["roomId"], "properties": {"roomId": {"type": "string"}}},
              {"$ref": "#/components/schemas/ByName"}]}
          },
          "ByName": {"type": "object", "required": ["roomName"],
            "properties": {"roomName": {"type": "string", "enum": ["general", "random"]}}}
        }}
      }
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"text\": \"hi\", \"roomId\": \"r\"}",
        "{\"text\": \"hi\", \"roomName\": \"general\"}",
        "{\"text\": \"hi\", \"roomId\": \"r\", \"roomName\": \"general\"}",
        "{\"text\": \"hi\", \"roomId\": 7}"
      })
  void shouldTakeABodyThatFitsOneOrSeveral(String body) {
    assertThatCode(() -> check("oneOf", body)).doesNotThrowAnyException();
  }

  @Test
  void shouldRefuseABodyThatFitsNoneInTheWordsOfRocketChat() {
    assertThatThrownBy(() -> check("oneOf", "{\"text\": \"hi\"}"))
        .isInstanceOf(ApiException.class)
        .hasMessage(
            "must have required property 'roomId'\n must have required property 'roomName'\n must"
                + " match exactly one schema in oneOf [invalid-params]");
    assertThatThrownBy(() -> check("anyOf", "{\"text\": \"hi\", \"roomName\": \"other\"}"))
        .hasMessage(
            "must have required property 'roomId'\n must be equal to one of the allowed values\n"
                + " must match a schema in anyOf [invalid-params]");
  }

  @Test
  void shouldRefuseFirstWhatNoAlternativeAllows() {
    assertThatThrownBy(() -> check("oneOf", "{\"roomId\": \"r\"}"))
        .hasMessage("must have required property 'text' [invalid-params]");
  }

  private static void check(String keyword, String body) {
    var contract = DomainJson.mapper().readTree(CONTRACT.formatted(keyword));
    new Operations(ContractDocument.of(contract))
        .find("send")
        .orElseThrow()
        .checkBody(DomainJson.mapper().readTree(body));
  }
}
