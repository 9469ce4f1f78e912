package dev.gantry.contract.tools;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReferenceCheckTest {
  @Test
  void shouldNameThePlaceOfAReferenceThatLeadsNowhere() {
    var contract =
        ContractReader.yaml(
            """
            paths:
              /a:
                get:
                  parameters: [{$ref: '#/components/parameters/gone'}]
                  responses:
                    '200': {$ref: '#/components/responses/there'}
            components:
              responses: {there: {content: {application/json: {schema: {$ref: 'other.yaml#/A'}}}}}
            """);

    assertThat(ReferenceCheck.problems(contract))
        .containsExactly(
            "/paths/~1a/get/parameters/0: $ref #/components/parameters/gone leads nowhere",
            "/components/responses/there/content/application~1json/schema: $ref other.yaml#/A leads nowhere");
  }

  @Test
  void shouldLeaveExamplesAlone() {
    var contract =
        ContractReader.yaml(
            "{example: {$ref: '#/gone'}, examples: {A: {value: {$ref: '#/gone'}}}}");

    assertThat(ReferenceCheck.problems(contract)).isEmpty();
  }

  @Test
  void shouldSeeAPropertyThatIsNamedExample() {
    var contract = ContractReader.yaml("{properties: {example: {$ref: '#/gone'}}}");

    assertThat(ReferenceCheck.problems(contract))
        .containsExactly("/properties/example: $ref #/gone leads nowhere");
  }
}
