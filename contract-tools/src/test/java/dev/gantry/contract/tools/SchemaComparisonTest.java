package dev.gantry.contract.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class SchemaComparisonTest {
  private static final JsonNode COMPONENTS =
      ContractReader.yaml(
          """
          components:
            schemas:
              User: {type: object, properties: {name: {type: string}, age: {type: integer}}}
              OpenUser: {type: object, properties: {name: {type: string}}, additionalProperties: true}
              Tree: {type: object, properties: {child: {$ref: '#/components/schemas/Tree'}, name: {type: string}}}
          """);

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          another type                 | {type: string}                    | {type: boolean}                              | type string became boolean
          integer from number          | {type: number}                    | {type: integer}                              | type number became integer
          a type where there was none  | {}                                | {type: string}                               | any value became string
          null                         | {type: string, nullable: true}    | {type: string}                               | may no longer be null
          new enum                     | {type: string}                    | {type: string, enum: [a]}                    | fewer values are allowed
          smaller enum                 | {type: string, enum: [a, b]}      | {type: string, enum: [a]}                    | fewer values are allowed
          new format                   | {type: string}                    | {type: string, format: date-time}            | format is new or tighter
          new pattern                  | {type: string}                    | {type: string, pattern: x}                   | pattern is new or tighter
          new length                   | {type: string}                    | {type: string, maxLength: 5}                 | maxLength is new or tighter
          higher minimum               | {type: integer, minimum: 1}       | {type: integer, minimum: 2}                  | minimum is new or tighter
          lower maximum                | {type: integer, maximum: 2}       | {type: integer, maximum: 1}                  | maximum is new or tighter
          lost property                | {properties: {a: {type: string}, b: {type: string}}} | {properties: {a: {type: string}}} | /b: is gone
          lost nested property         | {properties: {a: {properties: {b: {type: string}}}}} | {properties: {a: {properties: {c: {}}}}} | /a/b: is gone
          lost in a bare object        | {properties: {a: {type: string}}} | {type: object}                               | /a: is gone
          type of a property           | {properties: {a: {type: string}}} | {properties: {a: {type: integer}}}           | /a: type string became integer
          newly required               | {properties: {a: {type: string}}} | {properties: {a: {type: string}}, required: [a]} | a is newly required
          closed                       | {properties: {a: {type: string}}} | {properties: {a: {type: string}}, additionalProperties: false} | further properties are no longer accepted
          map of another type          | {type: object, additionalProperties: {type: string}} | {type: object, additionalProperties: {type: integer}} | /*: type string became integer
          open object becomes map      | {type: object, additionalProperties: true} | {type: object, additionalProperties: {type: string}} | /*: any value became string
          property as another map      | {properties: {a: {type: string}}} | {type: object, additionalProperties: {type: integer}} | /a: type string became integer
          items                        | {type: array, items: {type: string}} | {type: array, items: {type: integer}}     | /*: type string became integer
          lost behind a reference      | {properties: {name: {type: string}, mail: {type: string}}} | {$ref: '#/components/schemas/User'} | /mail: is gone; add it to schema User in its overlay
          lost behind an open name     | {properties: {name: {type: string}, mail: {type: string}}} | {$ref: '#/components/schemas/OpenUser'} | /mail: is gone; add it to schema OpenUser in its overlay
          lost inside a named item     | {type: array, items: {properties: {mail: {type: string}}}} | {type: array, items: {$ref: '#/components/schemas/User'}} | /*/mail: is gone; add it to schema User in its overlay
          required by allOf            | {properties: {a: {type: string}}} | {allOf: [{properties: {a: {type: string}}}, {required: [a]}]} | a is newly required
          limited by allOf             | {type: string}                    | {allOf: [{type: string}, {maxLength: 5}]}    | maxLength is new or tighter
          lost alternative             | {oneOf: [{type: string}, {type: integer}]} | {type: string}                      | type integer became string
          """)
  void shouldFindThatANarrowingIs(String kind, String source, String effective, String problem) {
    assertThat(narrowings(source, effective)).containsExactly(problem);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          the same              | {type: string}                    | {type: string}
          number for integer    | {type: integer}                   | {type: number}
          anything for a type   | {type: object, properties: {a: {type: string}}} | {}
          open for properties   | {type: object, properties: {a: {type: string}}} | {type: object, additionalProperties: true}
          new optional property | {properties: {a: {type: string}}} | {properties: {a: {type: string}, b: {type: string}}}
          no longer required    | {properties: {a: {type: string}}, required: [a]} | {properties: {a: {type: string}}}
          larger enum           | {type: string, enum: [a]}         | {type: string, enum: [a, b]}
          higher maximum        | {type: integer, maximum: 1}       | {type: integer, maximum: 2}
          lower minimum         | {type: integer, minimum: 2}       | {type: integer, minimum: 1}
          null by allOf         | {type: string, nullable: true}    | {allOf: [{type: string, nullable: true}]}
          64 bits               | {type: integer}                   | {type: integer, format: int64}
          a secret              | {type: string}                    | {type: string, format: password}
          null as well          | {type: string}                    | {type: string, nullable: true}
          a name                | {properties: {name: {type: string}}} | {$ref: '#/components/schemas/User'}
          a name for items      | {type: array, items: {properties: {name: {type: string}}}} | {type: array, items: {$ref: '#/components/schemas/User'}}
          properties of allOf   | {properties: {name: {type: string}, x: {type: string}}} | {allOf: [{$ref: '#/components/schemas/User'}, {properties: {x: {type: string}}}]}
          one more alternative  | {type: string}                    | {oneOf: [{type: string}, {type: array}]}
          alternatives as one   | {oneOf: [{properties: {a: {type: string}}, required: [a]}, {properties: {b: {type: string}}}]} | {properties: {a: {type: string}, b: {type: string}}}
          named map             | {properties: {':smile:': {properties: {name: {type: string}}}}} | {type: object, additionalProperties: {$ref: '#/components/schemas/User'}}
          the same name in Java | {properties: {_id: {type: string}, id: {type: string}}} | {type: object, properties: {_id: {type: string}}, additionalProperties: true}
          recursion             | {$ref: '#/components/schemas/Tree'} | {$ref: '#/components/schemas/Tree'}
          """)
  void shouldAcceptAsWidening(String kind, String source, String effective) {
    assertThat(narrowings(source, effective)).isEmpty();
  }

  @Test
  void shouldRefuseAnAlternativeThatEveryOldOneWouldFail() {
    assertThat(
            narrowings(
                "{oneOf: [{properties: {a: {}}, required: [a]}, {properties: {b: {}}, required: [b]}]}",
                "{properties: {a: {}, b: {}}, required: [a]}"))
        .containsExactly("a is newly required");
  }

  private static List<String> narrowings(String source, String effective) {
    return new SchemaComparison(COMPONENTS, COMPONENTS)
        .narrowings(ContractReader.yaml(source), ContractReader.yaml(effective));
  }
}
