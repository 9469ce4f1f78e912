package dev.gantry.contract.regeneration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.contract.diff.generated.Side;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** A new revision has enums, of all types and with values that are no names. */
class NewEnumsTest {
  private static final String REVISION =
      """
      paths:
        /api/v1/chat.state:
          get:
            tags: [Chat]
            parameters:
              - {name: mode, in: query, schema: {type: string, enum: ['a b', 'a-b', '']}}
              - {name: kind, in: query, schema: {$ref: '#/components/schemas/state_kind'}}
            responses:
              '200':
                description: OK
                content:
                  application/json:
                    schema:
                      type: object
                      title: ChatState
                      properties:
                        state: {type: string, enum: ['a b', 'a-b', A_B, '', '+1', '-1', 1st, 'null', class, 'x"y', 日本]}
                        level: {type: integer, enum: [1, -1]}
                        half: {type: number, enum: [0.5, 1]}
                        day: {type: string, format: date, enum: ['2026-01-01']}
                        maybe: {type: string, nullable: true, enum: [yes, null], default: 'yes'}
                        mixed: {enum: [a, 1, null]}
                        several: {type: array, items: {type: string, enum: [x, y]}}
                        kind: {$ref: '#/components/schemas/state_kind'}
      components:
        schemas:
          state_kind: {type: string, enum: [new, 'half new', 'half-new']}
      """;

  @TempDir Path folder;
  private ApiFolder api;

  @BeforeEach
  void reviseTheApi() throws IOException {
    api = ApiFolder.copyTo(folder);
    api.revise(REVISION);
  }

  @Test
  void areEnumsOnTheServer() throws IOException {
    var code = api.generateAndCompile(Side.SERVER);

    assertThat(code.source("ChatState"))
        .contains("enum StateEnum", "enum LevelEnum", "enum HalfEnum", "Object getMixed()");
    assertThat(code.source("StateKind")).contains("enum StateKind");
  }

  @Test
  void survivesAValueInTheClientThatTheContractDoesNotKnow() throws Exception {
    api.generateAndCompile(Side.CLIENT);
    var json = new JsonMapper();
    var answer =
        """
        {"state":"never heard of","level":7,"half":2.5,"day":"some day","maybe":"no","mixed":1,\
        "several":["x","z"],"kind":"half-new"}""";

    try (var classes = new URLClassLoader(new URL[] {api.classes(Side.CLIENT).toUri().toURL()})) {
      var state = json.readValue(answer, classes.loadClass("dev.gantry.client.model.ChatState"));

      assertThat(json.readTree(json.writeValueAsString(state))).isEqualTo(json.readTree(answer));
      assertThat(state.getClass().getMethod("getKind").invoke(state))
          .isEqualTo(
              classes
                  .loadClass("dev.gantry.client.model.StateKind")
                  .getField("HALF_NEW2")
                  .get(null));
    }
  }
}
