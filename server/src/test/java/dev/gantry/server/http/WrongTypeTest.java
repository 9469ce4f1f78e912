package dev.gantry.server.http;

import static dev.gantry.server.http.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.Answer;
import dev.gantry.server.RunningServer;
import dev.gantry.server.StoredRecords;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Every property of every implemented operation's body, at each depth, with another type. */
class WrongTypeTest {

  /** Attachments may hold attachments, so there has to be an end. */
  private static final int DEPTH = 4;

  @RegisterExtension static final RunningServer server = new RunningServer();

  static Stream<ContractOperation> implemented() {
    return ContractOperation.implemented().filter(operation -> operation.bodySchema().isObject());
  }

  @ParameterizedTest
  @MethodSource("implemented")
  void shouldRefuseEveryPropertyThatHasAnotherType(ContractOperation operation) {
    StoredRecords before = server.records();

    for (Wrong wrong : wrongBodies(operation.bodySchema(), DEPTH)) {
      Answer answer = server.as("root").post(operation.address(), wrong.body().toString());
      assertRefused(answer, 400, wrong.error());
      assertThat(answer.json().path("errorType").asString("")).isEqualTo(wrong.errorType());
    }
    assertThat(server.records()).isEqualTo(before);
  }

  @Test
  void shouldRefuseAWrongTypeDeepInsideAMessage() {
    assertRefused(
        server
            .as("ada")
            .post(
                "chat.sendMessage",
                """
                {"message": {"rid": "lab", "attachments": [{"fields": [{"title": {}}]}]}}
                """),
        400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "17",
        "\"text\"",
        "null",
        "true",
        "",
        "  ",
        "{",
        "{\"message\":",
        "<message/>"
      })
  void shouldReadAnythingButAnObjectAsAnEmptyObject(String body) {
    StoredRecords before = server.records();

    assertRefused(
        server.as("ada").post("chat.sendMessage", body),
        400,
        "The \"message\" parameter must be provided. [error-invalid-params]");
    assertThat(server.records()).isEqualTo(before);
  }

  @Test
  void shouldReadJsonWhateverTheContentTypeSays() {
    Answer answer =
        server
            .as("ada")
            .with("Content-Type", "text/plain")
            .post("chat.sendMessage", "{\"message\":{\"rid\":\"lab\",\"msg\":\"plain\"}}");

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  @Test
  void shouldReadAFormAsAnObjectOfItsFields() {
    Answer answer =
        server
            .as("ada")
            .with("Content-Type", "application/x-www-form-urlencoded")
            .post("chat.postMessage", "roomId=lab&text=from+a+form&parseUrls=false");

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.json().at("/message/msg").asString()).isEqualTo("from a form");
  }

  @Test
  void shouldReadJsonThatIsSentAsAForm() {
    Answer answer =
        server
            .as("ada")
            .with("Content-Type", "application/x-www-form-urlencoded")
            .post("chat.postMessage", "{\"roomId\":\"lab\",\"text\":\"1 & 2 = 100%\"}");

    assertThat(answer.json().at("/message/msg").asString()).isEqualTo("1 & 2 = 100%");
  }

  @Test
  void shouldRefuseAnUploadWhereJsonIsDue() {
    StoredRecords before = server.records();
    String upload =
        """
        --border\r
        Content-Disposition: form-data; name="roomId"\r
        \r
        lab\r
        --border--\r
        """;

    Answer answer =
        server
            .as("ada")
            .with("Content-Type", "multipart/form-data; boundary=border")
            .post("chat.postMessage", upload);

    assertThat(answer.status()).isBetween(400, 499);
    assertRefused(answer, answer.status());
    assertThat(server.records()).isEqualTo(before);
  }

  private static List<Wrong> wrongBodies(JsonNode schema, int depth) {
    List<Wrong> wrong = new ArrayList<>();
    schema
        .path("properties")
        .propertyStream()
        .forEach(
            property -> {
              JsonNode inner = ContractOperation.resolve(property.getValue());
              for (Wrong value : wrongValues(inner, depth - 1)) {
                ObjectNode body = SampleBody.of(schema);
                body.set(property.getKey(), value.body());
                wrong.add(new Wrong(body, value.error(), value.errorType()));
              }
            });
    return wrong;
  }

  private static List<Wrong> wrongValues(JsonNode schema, int depth) {
    String type = schema.path("type").asString("");
    if (type.isEmpty() || depth < 0) {
      return List.of();
    }
    List<Wrong> wrong = new ArrayList<>();
    wrong.add(refusal(schema, type));
    wrong.addAll(wrongBodies(schema, depth));
    for (Wrong item : wrongValues(ContractOperation.resolve(schema.path("items")), depth - 1)) {
      wrong.add(
          new Wrong(
              JsonNodeFactory.instance.arrayNode().add(item.body()),
              item.error(),
              item.errorType()));
    }
    return wrong;
  }

  /** In the contract's words, where it has any. */
  private static Wrong refusal(JsonNode schema, String type) {
    JsonNode body = SampleBody.ofAnotherType(type);
    JsonNode documented = schema.path("x-wrong-type").path("error");
    return documented.isString()
        ? new Wrong(body, documented.asString(), "")
        : new Wrong(body, "must be " + type + " [invalid-params]", "invalid-params");
  }

  private record Wrong(JsonNode body, String error, String errorType) {}
}
