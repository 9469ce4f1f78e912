package dev.gantry.contract.tools;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class InlineSchemaCheckTest {
  @Test
  void shouldPointAtEveryObjectThatWouldGetAMadeUpName() {
    var contract =
        ContractReader.yaml(
            """
            paths:
              /a:
                post:
                  requestBody: {content: {application/json: {schema: {properties: {x: {type: string}}}}}}
                  responses:
                    '200': {content: {application/json: {schema: {type: array, items: {properties: {x: {}}}}}}}
            components:
              responses:
                Ok: {content: {application/json: {schema: {allOf: [{type: string}, {maxLength: 9}]}}}}
              schemas:
                Nested: {properties: {inner: {properties: {x: {}}}}}
                Mapped: {additionalProperties: {properties: {x: {}}}}
                Either: {oneOf: [{properties: {x: {}}}]}
            """);

    assertThat(InlineSchemaCheck.problems(contract))
        .extracting(problem -> problem.substring(0, problem.indexOf(": ")))
        .containsExactly(
            "$.paths['/a'].post.requestBody.content['application/json'].schema",
            "$.paths['/a'].post.responses['200'].content['application/json'].schema.items",
            "$.components.responses.Ok.content['application/json'].schema",
            "$.components.schemas.Nested.properties.inner",
            "$.components.schemas.Mapped.additionalProperties",
            "$.components.schemas.Either.oneOf[0]");
  }

  @Test
  void shouldAcceptNamesFreeFormObjectsAndMembersOfANamedAllOf() {
    var contract =
        ContractReader.yaml(
            """
            paths:
              /a:
                get:
                  responses:
                    '200': {content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}
                    '400': {content: {application/json: {schema: {type: object}}}}
            components:
              schemas:
                A: {allOf: [{$ref: '#/components/schemas/B'}, {properties: {x: {type: string}}}]}
                B: {properties: {y: {type: object, additionalProperties: true}}}
            """);

    assertThat(InlineSchemaCheck.problems(contract)).isEmpty();
  }

  @Test
  void shouldTakeATitleAsAName() {
    assertThat(InlineSchemaCheck.problems(titled("Inner", "Other"))).isEmpty();
  }

  @Test
  void shouldRefuseTheTitleOfAnotherSchema() {
    assertThat(InlineSchemaCheck.problems(titled("Outer", "Other")))
        .containsExactly(
            "$.components.schemas.Outer.properties.a: title Outer is the name of another schema");
    assertThat(InlineSchemaCheck.problems(titled("Inner", "Inner")))
        .containsExactly(
            "$.components.schemas.Outer.properties.b: title Inner is the name of another schema");
  }

  @Test
  void shouldRefuseATitleThatIsNoClassName() {
    assertThat(InlineSchemaCheck.problems(titled("an answer", "Message1")))
        .containsExactly(
            "$.components.schemas.Outer.properties.a: title an answer: is not a Java name in UpperCamelCase",
            "$.components.schemas.Outer.properties.b: title Message1: is numbered or named after a status; name what it is");
  }

  private static JsonNode titled(String a, String b) {
    return ContractReader.yaml(
        """
        components:
          schemas:
            Outer:
              properties:
                a: {title: '%s', properties: {x: {type: string}}}
                b: {title: '%s', properties: {y: {type: string}}}
        """
            .formatted(a, b));
  }
}
