package dev.gantry.contract.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ExampleLintTest {
  private static final String REMEDY =
      "; correct the schema in an overlay, or list the example in example-ledger.yaml with the reason";
  private static final JsonNode CONTRACT =
      ContractReader.yaml(
          """
          paths:
            /api/v1/chat.react:
              post:
                parameters:
                  - {name: pinned, in: query, schema: {type: boolean}, example: 'true'}
                requestBody:
                  content:
                    application/json:
                      schema: {$ref: '#/components/schemas/Reaction'}
                      examples: {Bad: {value: {emoji: 1}}, Good: {value: {emoji: smile, more: 1}}}
                responses:
                  '200':
                    content:
                      application/json:
                        schema: {$ref: '#/components/schemas/Reaction'}
                        examples: {Null: {value: {emoji: x, at: null}}, Missing: {value: {}}}
          components:
            schemas:
              Reaction:
                type: object
                required: [emoji]
                properties: {emoji: {type: string}, at: {type: string, nullable: true}}
          """);

  @Test
  void shouldNameEveryExampleThatBreaksItsSchema() {
    assertThat(lint(Map.of()))
        .containsExactly(
            "example chat.react/parameter pinned/example breaks its schema: string found, boolean expected"
                + REMEDY,
            "example chat.react/request/Bad breaks its schema: /emoji integer found, string expected"
                + REMEDY,
            "example chat.react/200/Missing breaks its schema: required property 'emoji' not found"
                + REMEDY);
  }

  @Test
  void shouldAcceptAnExampleWithAReason() {
    assertThat(
            lint(
                Map.of(
                    "chat.react/parameter pinned/example", "Printed as text.",
                    "chat.react/request/Bad", "Rocket.Chat takes numbers.",
                    "chat.react/200/Missing", "Old answer.")))
        .isEmpty();
  }

  @Test
  void shouldRefuseAReasonThatIsNoLongerNeeded() {
    assertThat(lint(Map.of("chat.react/request/Good", "why", "chat.gone/200/A", "why")))
        .endsWith(
            "example-ledger.yaml: chat.gone/200/A keeps to its schema or is gone; remove the entry",
            "example-ledger.yaml: chat.react/request/Good keeps to its schema or is gone; remove the entry");
  }

  @Test
  void shouldReadTheLedger() {
    var problems = new ArrayList<String>();
    var ledger =
        ExampleLedger.read(
            ContractReader.yaml(
                """
                - {example: a/200/A, reason: why}
                - {example: a/200/A, reason: again}
                - {example: b/200/A}
                """),
            problems);

    assertThat(ledger.reasons()).containsOnlyKeys("a/200/A");
    assertThat(problems)
        .containsExactly(
            "example-ledger.yaml: lists a/200/A twice",
            "example-ledger.yaml: an entry needs `example` and `reason`: {\"example\":\"b/200/A\"}");
  }

  private static List<String> lint(Map<String, String> reasons) {
    return ExampleLint.problems(CONTRACT, new ExampleLedger(reasons));
  }
}
