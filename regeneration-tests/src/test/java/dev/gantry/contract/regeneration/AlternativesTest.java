package dev.gantry.contract.regeneration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.contract.diff.generated.Side;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A new revision says {@code oneOf} and {@code anyOf}: one class or one value takes their place.
 */
class AlternativesTest {
  private static final String REVISION =
      """
      paths:
        /api/v1/chat.forward:
          post:
            tags: [Chat]
            parameters:
              - {name: at, in: query, schema: {anyOf: [{type: string}, {type: integer}]}}
              - {name: by, in: query, required: true, schema: {oneOf: [{type: string, enum: [a]}, {type: string}]}}
            requestBody:
              content:
                application/json:
                  schema:
                    oneOf:
                      - type: object
                        required: [messageId, roomId]
                        properties: {messageId: {type: string}, roomId: {type: string}, note: {type: string}}
                      - type: object
                        required: [messageId, roomNames]
                        properties:
                          messageId: {type: string}
                          roomNames: {type: array, items: {type: string}}
                          note: {type: object, properties: {text: {type: string}}}
                  examples:
                    By name: {value: {messageId: m1, roomNames: [general]}}
                    By id: {value: {messageId: m1, roomId: GENERAL, note: See above}}
            responses:
              '200':
                description: OK
                content:
                  application/json:
                    schema:
                      oneOf:
                        - {$ref: '#/components/schemas/Forwarded'}
                        - type: object
                          properties:
                            rooms: {type: array, items: {oneOf: [{type: object, properties: {rid: {type: string}}}, {type: object, properties: {name: {type: string}}}]}}
                            value: {anyOf: [{type: string}, {type: integer}, {type: array, items: {type: string}}]}
                            mode: {anyOf: [{type: string, enum: [quiet]}, {type: string, enum: [loud]}]}
                    examples:
                      One: {value: {success: true, message: m2}}
                      Several: {value: {rooms: [{rid: GENERAL}, {name: general}], value: 7, mode: loud}}
        /api/v1/chat.setAny:
          put:
            tags: [Chat]
            requestBody:
              content:
                application/json:
                  schema: {oneOf: [{type: string}, {type: array, items: {type: string}}]}
            responses:
              '200': {$ref: '#/components/responses/trueSuccess'}
      components:
        schemas:
          Forwarded: {type: object, properties: {success: {type: boolean}, message: {type: string}, part: {$ref: '#/components/schemas/Part'}}}
          Part: {oneOf: [{type: object, properties: {parts: {type: array, items: {$ref: '#/components/schemas/Part'}}}}, {type: object, properties: {size: {type: integer}}}]}
      """;

  @TempDir Path folder;
  private ApiFolder api;

  @BeforeEach
  void reviseTheApi() throws IOException {
    api = ApiFolder.copyTo(folder);
    api.revise(REVISION);
  }

  @ParameterizedTest
  @EnumSource
  void compileAsOneClassWithThePropertiesOfAll(Side side) throws IOException {
    var code = api.generateAndCompile(side);

    assertThat(code.source("ForwardMessageRequest"))
        .contains(
            "String getMessageId()", "String getRoomId()", "getRoomNames()", "Object getNote()");
    assertThat(code.source("ForwardMessageResponse"))
        .contains(
            "String getMessage()",
            "ForwardMessageResponseRoom> getRooms()",
            "Object getValue()",
            "ModeEnum getMode()",
            "Part getPart()");
    assertThat(code.source("ForwardMessageResponseRoom"))
        .contains("String getRid()", "String getName()");
    assertThat(code.source("Part")).contains("Part> getParts()", "Integer getSize()");
    assertThat(code.source("ChatApi")).contains("Object body");
  }

  @Test
  void requireWhatAllRequireAndKeepTheAlternativesForTheServer() throws IOException {
    assertThat(api.problems()).as("the examples and the narrowing check agree").isEmpty();

    var schema =
        api.effective()
            .at("/paths/~1api~1v1~1chat.forward/post/requestBody/content/application~1json/schema");
    assertThat(schema.path("required")).hasToString("[\"messageId\"]");
    assertThat(schema.at("/x-alternatives/oneOf")).hasSize(2);
  }

  @Test
  void areNamedByTheBuild() throws IOException {
    var schema =
        "$.paths['/api/v1/chat.forward'].post.requestBody.content['application/json'].schema";

    assertThat(api.notes())
        .contains(
            schema
                + ": oneOf became one object with the properties of all alternatives; a better one"
                + " goes into its place by an overlay",
            schema
                + ".properties.note: anyOf became a value of any type; a better one goes into its"
                + " place by an overlay");
  }
}
