package dev.gantry.server.http;

import static dev.gantry.server.http.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.Answer;
import dev.gantry.server.RunningServer;
import dev.gantry.server.StoredRecords;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every implemented operation, each time without one of the parameters that it must have. */
class MissingParameterTest {

  @RegisterExtension static final RunningServer server = new RunningServer();

  static Stream<ContractOperation> implemented() {
    return ContractOperation.implemented().filter(operation -> !operation.path().contains("{"));
  }

  @ParameterizedTest
  @MethodSource("implemented")
  void shouldRefuseABodyWithoutARequiredPropertyInTheContractsWords(ContractOperation operation) {
    StoredRecords before = server.records();
    JsonNode schema = operation.bodySchema();

    for (String property : requiredIn(schema)) {
      ObjectNode body = SampleBody.of(schema);
      body.remove(property);
      assertRefusal(
          server.as("root").post(operation.address(), body.toString()),
          schema.path("properties").path(property).path("x-missing"),
          property);
    }
    assertThat(server.records()).isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("implemented")
  void shouldRefuseABodyWithNoneOfItsAlternatives(ContractOperation operation) {
    StoredRecords before = server.records();
    JsonNode schema = operation.bodySchema();

    if (schema.has("x-one-of")) {
      assertRefusal(
          server.as("root").post(operation.address(), SampleBody.of(schema).toString()),
          schema.path("x-one-of").path("missing"),
          schema.path("x-one-of").path("properties").path(0).asString());
    }
    assertThat(server.records()).isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("implemented")
  void shouldRefuseAQueryWithoutARequiredParameter(ContractOperation operation) {
    List<JsonNode> required =
        operation.queryParameters().stream()
            .filter(parameter -> parameter.path("required").asBoolean(false))
            .toList();

    for (JsonNode missing : required) {
      String query = query(required.stream().filter(parameter -> parameter != missing));
      assertRefusal(
          server.as("root").get(operation.address() + "?" + query),
          missing.path("x-missing"),
          missing.path("name").asString());
    }
    if (operation.node().has("x-one-of")) {
      assertRefusal(
          server.as("root").get(operation.address() + "?" + query(required.stream())),
          operation.node().path("x-one-of").path("missing"),
          operation.node().path("x-one-of").path("properties").path(0).asString());
    }
  }

  @Test
  void shouldRefuseAMessageWithoutARoomInTheDocumentsWords() {
    assertRefused(
        server.as("ada").post("chat.sendMessage", "{\"message\":{\"msg\":\"Hello\"}}"),
        400,
        "The 'rid' property on the message object is missing.");
  }

  private static String query(Stream<JsonNode> parameters) {
    return parameters
        .map(parameter -> parameter.path("name").asString() + "=anything")
        .collect(Collectors.joining("&"));
  }

  private static List<String> requiredIn(JsonNode schema) {
    return schema.path("required").valueStream().map(JsonNode::asString).toList();
  }

  private static void assertRefusal(Answer answer, JsonNode documented, String parameter) {
    if (documented.isObject()) {
      assertRefused(answer, 400, documented.path("error").asString());
      assertThat(answer.json().path("errorType")).isEqualTo(documented.path("errorType"));
    } else {
      assertRefused(
          answer, 400, "must have required property '" + parameter + "' [invalid-params]");
      assertThat(answer.json().path("errorType").asString()).isEqualTo("invalid-params");
    }
  }
}
