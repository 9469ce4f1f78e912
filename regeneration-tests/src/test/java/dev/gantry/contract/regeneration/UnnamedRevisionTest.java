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

/** A new document has neither operation ids nor titles, and no {@code components} at all. */
class UnnamedRevisionTest {
  private static final String DOCUMENT =
      """
      openapi: 3.0.3
      info: {title: Calls, version: '1'}
      paths:
        /api/v1/calls.history:
          get:
            tags: [Calls]
            responses:
              '200':
                description: OK
                content:
                  application/json:
                    schema:
                      type: object
                      properties:
                        calls:
                          type: array
                          items:
                            type: object
                            properties:
                              rows: {type: array, items: {type: array, items: {type: object, properties: {x: {type: integer}}}}}
                              byUser: {type: object, additionalProperties: {type: object, properties: {seconds: {type: integer}}}}
                              '200': {type: object, properties: {ok: {type: boolean}}}
              '404':
                description: Gone
                content: {application/json: {schema: {type: object, properties: {why: {type: string}}}}}
        /api/v1/calls/{id}:
          delete:
            operationId: delete it
            parameters: [{name: id, in: path, required: true, schema: {oneOf: [{type: string}, {type: integer}]}}]
            responses: {'204': {description: Done}}
        /api/v1/calls.end:
          post:
            tags: [Calls]
            operationId: sendMessage
            requestBody:
              content: {application/json: {schema: {title: end of call, type: object, properties: {id: {type: string}}}}}
            responses: {'200': {description: OK}}
      """;

  @TempDir Path folder;
  private ApiFolder api;

  @BeforeEach
  void addTheDocument() throws IOException {
    api = ApiFolder.copyTo(folder);
    api.addDocument("calls.yaml", DOCUMENT);
  }

  @ParameterizedTest
  @EnumSource
  void isNamedByPathsAndPlaces(Side side) throws IOException {
    var code = api.generateAndCompile(side);

    assertThat(code.source("CallsApi")).contains("getCallHistory(", " endCall(");
    assertThat(code.source("DefaultApi")).contains(" deleteCallsById(");
    assertThat(code.source("GetCallHistoryResponse"))
        .contains("GetCallHistoryResponseCall> getCalls()");
    assertThat(code.source("GetCallHistoryResponseCall"))
        .contains(
            "GetCallHistoryResponseCallRowItem>> getRows()",
            "GetCallHistoryResponseCallByUserValue> getByUser()",
            "GetCallHistoryResponseCallTwoZeroZero");
    assertThat(code.has("GetCallHistoryNotFoundResponse")).isTrue();
    assertThat(code.source("EndOfCall")).contains("String getId()");
  }

  @Test
  void isToldOfEachName() throws IOException {
    assertThat(api.notes())
        .contains(
            "GET /api/v1/calls.history is named getCallHistory, because its operationId is missing;"
                + " another name goes into an overlay, target $.paths['/api/v1/calls.history'].get",
            "POST /api/v1/calls.end is named endCall, because its operationId sendMessage cannot be"
                + " its name; another name goes into an overlay, target"
                + " $.paths['/api/v1/calls.end'].post",
            "$.paths['/api/v1/calls.end'].post.requestBody.content['application/json'].schema is"
                + " named EndOfCall, because end of call cannot be its name; another title goes into"
                + " an overlay")
        .hasSize(11);
  }
}
