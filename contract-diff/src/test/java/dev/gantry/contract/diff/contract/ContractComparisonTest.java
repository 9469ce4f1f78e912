package dev.gantry.contract.diff.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Each kind of change, in an operation as small as can be. */
class ContractComparisonTest {
  private static final String CONTRACT =
      """
      openapi: 3.0.3
      info: {title: Small, version: '1'}
      paths:
        /api/v1/chat.react:
          post:
            operationId: react
            tags: [Chat]
            parameters:
              - {name: scope, in: query, schema: {type: string}}
            requestBody:
              content:
                application/json:
                  schema:
                    type: object
                    required: [emoji]
                    properties:
                      emoji: {type: string, maxLength: 20}
                      mode: {type: string, enum: [add, toggle]}
            responses:
              '200':
                description: OK
                content:
                  application/json:
                    schema:
                      type: object
                      required: [success]
                      properties:
                        success: {type: boolean}
                        outcome: {type: string, enum: [set]}
                        reactions: {type: array, items: {type: object, properties: {name: {type: string}}}}
              '400': {description: Bad Request}
      """;

  static Stream<Arguments> changes() {
    return Stream.of(
        arguments("description: OK", "description: Fine", null),
        arguments(
            "operationId: react", "operationId: reactTo", "breaking: operationId was `react`"),
        arguments("tags: [Chat]", "tags: [Reactions]", "breaking: tags was `Chat` and becomes"),
        arguments("name: scope", "name: area", "breaking: query parameter `scope` is removed"),
        arguments(
            "in: query, schema",
            "in: query, required: true, schema",
            "breaking: query parameter `scope` is now required"),
        arguments(
            "scope, in: query, schema: {type: string}",
            "scope, in: query, schema: {type: integer}",
            "breaking: query parameter `scope` was `string` and becomes `integer`"),
        arguments(
            "emoji: {type",
            "colour: {type: string}\n                emoji: {type",
            "compatible: request `colour` is new"),
        arguments("[emoji]", "[emoji, mode]", "breaking: request `mode` is now required"),
        arguments(
            "required: [emoji]",
            "required: []",
            "compatible: request `emoji` is no longer required"),
        arguments(
            "maxLength: 20",
            "maxLength: 10",
            "breaking: request `emoji`: maxLength was `20` and becomes `10`"),
        arguments(
            "maxLength: 20",
            "maxLength: 30",
            "compatible: request `emoji`: maxLength was `20` and becomes `30`"),
        arguments(
            "[add, toggle]",
            "[add]",
            "breaking: request `mode`: enum was `[add, toggle]` and becomes `[add]`"),
        arguments(
            "success: {type: boolean}",
            "success: {type: string}",
            "breaking: answer 200 `success` was `boolean` and becomes `string`"),
        arguments("[success]", "[]", "breaking: answer 200 `success` is no longer required"),
        arguments(
            "enum: [set]",
            "enum: [set, unset]",
            "breaking: answer 200 `outcome`: enum was `[set]` and becomes `[set, unset]`"),
        arguments(
            "{name: {type: string}}",
            "{title: {type: string}}",
            "breaking: answer 200 `reactions[].name` is removed"),
        arguments(
            "'400': {description: Bad Request}",
            "'403': {description: Forbidden}",
            "breaking: answer 400 is removed"),
        arguments(
            "'400': {description",
            "'403': {description: Forbidden}\n        '400': {description",
            "compatible: answer 403 is new"),
        arguments(
            "in: query, schema",
            "in: query, x-missing: {error: Say where.}, schema",
            "compatible: extension `/parameters/scope/x-missing` is new"));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void everyKindOfChangeIsNamedAndJudged(String old, String revised, String said) {
    assertThat(CONTRACT).contains(old);

    var changes =
        ContractComparison.compare(tree(CONTRACT), tree(CONTRACT.replace(old, revised))).stream()
            .flatMap(it -> it.changes().stream())
            .map(it -> (it.breaking() ? "breaking: " : "compatible: ") + it.text());

    if (said == null) {
      assertThat(changes).isEmpty();
    } else {
      assertThat(changes).anySatisfy(it -> assertThat(it).startsWith(said));
    }
  }

  @Test
  void aRemovedOperationBreaksAndANewOneDoesNot() {
    var revised =
        CONTRACT.replace("chat.react:", "chat.answer:").replace("Id: react", "Id: answer");

    var changes = ContractComparison.compare(tree(CONTRACT), tree(revised));

    assertThat(changes)
        .extracting(it -> it.kind() + " " + it.operation() + " " + it.breaking())
        .containsExactly(
            "ADDED POST /api/v1/chat.answer false", "REMOVED POST /api/v1/chat.react true");
  }

  private static JsonNode tree(String yaml) {
    return new YAMLMapper().readTree(yaml);
  }
}
