package dev.gantry.contract.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

class NarrowingCheckTest {
  private static final String SOURCE =
      """
      openapi: 3.0.0
      paths:
        /api/v1/chat.react:
          post:
            parameters:
              - {name: X-Auth-Token, in: header, required: true, schema: {type: string}, example: abc}
              - {name: roomId, in: query, schema: {type: string}, example: GENERAL}
              - {name: since, in: query, schema: {}, example: 2018-12-12T00:11:22.345Z}
              - {name: pinned, in: query, schema: {type: boolean}, example: 'true'}
            requestBody:
              content:
                application/json:
                  schema: {properties: {id: {type: string}, emoji: {type: string}}, required: [id]}
                  examples: {Example: {value: {id: a}}}
            responses:
              '200':
                content:
                  application/json:
                    schema: {properties: {success: {type: boolean}, count: {type: integer}}}
                    examples: {Success: {value: {success: true, count: 1}}}
              '400': {$ref: '#/components/responses/bad'}
      components:
        responses:
          bad: {description: Bad Request, content: {application/json: {schema: {properties: {error: {type: string}}}}}}
      """;

  private static final String OPERATION = "$.paths['/api/v1/chat.react'].post";
  private static final String BODY = OPERATION + ".requestBody.content['application/json']";
  private static final String ANSWER = OPERATION + ".responses['200'].content['application/json']";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          .parameters[?(@.name == 'roomId')] | remove: true                       | POST /api/v1/chat.react: query roomId parameter is gone
          .parameters[0]                    | remove: true                        | POST /api/v1/chat.react: header X-Auth-Token parameter is gone
          .parameters[1]                    | update: {required: true}            | POST /api/v1/chat.react: query roomId parameter is newly required
          .parameters[1].schema             | update: {type: integer}             | POST /api/v1/chat.react: query roomId parameter type string became integer
          .parameters[1].schema             | update: {enum: [GENERAL]}           | POST /api/v1/chat.react: query roomId parameter fewer values are allowed
          .parameters[1]                    | update: {example: other}            | example chat.react/parameter roomId/example differs from the source
          .parameters                       | update: {name: x, in: query, required: true} | POST /api/v1/chat.react: query x parameter is new and required
          .requestBody                      | remove: true                        | POST /api/v1/chat.react: request application/json is gone
          .requestBody..required            | update: emoji                       | POST /api/v1/chat.react: request application/json emoji is newly required
          .requestBody..properties.emoji    | remove: true                        | POST /api/v1/chat.react: request application/json /emoji: is gone
          .requestBody..Example             | remove: true                        | example chat.react/request/Example of the source is gone
          .requestBody..value               | update: {id: other}                 | example chat.react/request/Example differs from the source
          .requestBody..properties.id       | update: {maxLength: 0}              | example chat.react/request/Example is refused now: /id must be at most 0 characters long
          .responses['400']                 | remove: true                        | POST /api/v1/chat.react: 400 response is gone
          .responses['200']..count          | remove: true                        | POST /api/v1/chat.react: 200 application/json /count: is gone
          .responses['200']..count          | update: {type: string}              | POST /api/v1/chat.react: 200 application/json /count: type integer became string
          """)
  void shouldFindANarrowing(String target, String change, String problem) {
    assertThat(problems(action(OPERATION + target, change))).contains(problem);
  }

  @Test
  void shouldFindALostOperation() {
    assertThat(problems(action("$.paths.*", "remove: true")))
        .contains("POST /api/v1/chat.react: is gone");
  }

  @Test
  void shouldFindANarrowedSharedResponse() {
    assertThat(problems(action("$.components..error", "update: {type: object}")))
        .containsExactly(
            "POST /api/v1/chat.react: 400 application/json /error: type string became object");
  }

  @Test
  void shouldFindARequestBodyThatWasOptional() {
    assertThat(
            problems(
                SOURCE.replace(", required: [id]", ""),
                action(OPERATION + ".requestBody", "update: {required: true}")))
        .containsExactly("POST /api/v1/chat.react: request body is newly required");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          $.paths..post                | update: {operationId: react}
          $.paths..post.requestBody    | update: {required: true}
          $.paths..parameters[2].schema | update: {type: string}
          $.paths..parameters[3].schema | update: {type: string}
          $.paths..parameters[3]       | update: {example: true}
          $.paths..parameters          | update: {name: x, in: query}
          $.paths..required            | remove: true
          $.paths..responses           | update: {'401': {description: Unauthorized}}
          $.paths..responses['200']..schema | update: {properties: {more: {type: string}}}
          """)
  void shouldAcceptAWidening(String target, String change) {
    assertThat(problems(action(target, change))).isEmpty();
  }

  @Test
  void shouldAcceptTokenHeadersThatBecameSecurity() {
    assertThat(
            problems(
                action("$.paths..parameters[0]", "remove: true"),
                action("$.paths..post", "update: {security: [{token: []}]}"),
                action(
                    "$.components",
                    "update: {securitySchemes: {token: {type: apiKey, in: header, name: X-Auth-Token}}}")))
        .isEmpty();
  }

  @Test
  void shouldAcceptTokenHeadersThatBecameSecurityOfTheWholeContract() {
    assertThat(
            problems(
                action("$.paths..parameters[0]", "remove: true"),
                action("$", "update: {security: [{token: []}]}"),
                action(
                    "$.components",
                    "update: {securitySchemes: {token: {type: apiKey, in: header, name: X-Auth-Token}}}")))
        .isEmpty();
  }

  @Test
  void shouldFindAParameterOfThePathThatIsGone() {
    var source =
        SOURCE.replace(
            "    post:",
            "    parameters: [{name: roomName, in: query, schema: {type: string}}]\n    post:");

    assertThat(problems(source, action("$.paths.*.parameters", "remove: true")))
        .containsExactly("POST /api/v1/chat.react: query roomName parameter is gone");
  }

  @Test
  void shouldTakeFromTheOverlaysWhatADocumentOnlyRefersTo() {
    var source =
        SOURCE.replace("{error: {type: string}}", "{error: {$ref: '#/components/schemas/Text'}}");

    assertThat(
            problems(source, action("$.components", "update: {schemas: {Text: {type: string}}}")))
        .isEmpty();
  }

  @Test
  void shouldAcceptNamesForInlineSchemas() {
    assertThat(
            problems(
                action(BODY + ".schema.*", "remove: true"),
                action(BODY + ".schema", "update: {$ref: '#/components/schemas/Reaction'}"),
                action(ANSWER + ".schema.*", "remove: true"),
                action(ANSWER + ".schema", "update: {$ref: '#/components/schemas/Success'}"),
                action(
                    "$.components",
                    """
                    update:
                      schemas:
                        Reaction: {properties: {id: {type: string}, emoji: {type: string}}, required: [id]}
                        Success: {allOf: [{$ref: '#/components/schemas/Base'}, {properties: {count: {type: integer}}}]}
                        Base: {properties: {success: {type: boolean}}}
                    """)))
        .isEmpty();
  }

  private static List<String> problems(ObjectNode... actions) {
    return problems(SOURCE, actions);
  }

  private static List<String> problems(String text, ObjectNode... actions) {
    var source = new ContractDocument("source.yaml", (ObjectNode) ContractReader.yaml(text));
    var overlayProblems = new ArrayList<String>();
    var overlay = ContractReader.yaml("{overlay: 1.0.0, actions: []}");
    for (var action : actions) {
      overlay.withArray("/actions").add(action);
    }
    var effective = source.mutableCopy();
    new OverlayApplier(overlayProblems)
        .apply(new OverlayReader("test", overlayProblems).read(overlay), effective);
    assertThat(overlayProblems).isEmpty();
    return NarrowingCheck.problems(source, effective);
  }

  private static ObjectNode action(String target, String change) {
    var action = (ObjectNode) ContractReader.yaml(change);
    return action.put("target", target).put("description", "why");
  }
}
