package dev.gantry.contract.regeneration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.contract.diff.generated.Side;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A new revision uses what generators trip over: it works, and the build says how. */
class UnusualRevisionTest {
  @TempDir Path folder;
  private ApiFolder api;

  @BeforeEach
  void copyTheApi() throws IOException {
    api = ApiFolder.copyTo(folder);
  }

  @ParameterizedTest
  @EnumSource
  void keywordsOddNamesAndEveryKindOfParameterCompile(Side side) throws IOException {
    api.revise(
        """
        paths:
          /api/v1/chat.archive:
            post:
              tags: [Chat]
              operationId: archive
              parameters:
                - {name: mode, in: query, schema: {type: string, enum: [soft, hard, 'a b', '1st']}}
                - {name: class, in: query, required: true, schema: {type: string}}
              requestBody:
                content:
                  application/json:
                    schema:
                      title: ArchiveRequest
                      type: object
                      required: [_id]
                      properties:
                        _id: {type: string}
                        default: {type: boolean}
                        ':smile:': {type: integer}
                        when: {type: string, format: date-time}
              responses:
                '200':
                  description: OK
                  content:
                    application/json:
                      schema:
                        title: ArchiveResponse
                        type: object
                        properties:
                          archived:
                            type: array
                            items: {title: ArchivedMessage, type: object, properties: {_id: {type: string}}}
          /api/v1/chat.archiveAll:
            post:
              tags: [Archive]
              operationId: archiveAll
              parameters:
                - {name: since, in: query, schema: {type: string}}
              requestBody:
                content:
                  application/json:
                    schema: {title: ArchiveAllRequest, type: object, properties: {rid: {type: string}}}
              responses:
                '200': {$ref: '#/components/responses/trueSuccess'}
        """);

    var code = api.generateAndCompile(side);

    assertThat(code.source("ArchiveRequest")).contains("\"_id\"", "getId()", "\":smile:\"");
    assertThat(code.has("ArchiveApi")).as("a new tag is a new interface").isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void ofTwoPropertiesWithOneNameInJavaOneIsAFurtherProperty(Side side) throws IOException {
    api.revise(
        """
        paths:
          /api/v1/dm.counters:
            get:
              responses:
                '200':
                  content:
                    application/json:
                      schema:
                        required: [room-name]
                        properties:
                          _id: {type: string}
                          id: {type: string}
                          roomName: {type: string}
                          room-name: {type: string}
                      examples: {Example 1: {value: {_id: a, id: b, room-name: c, roomName: d}}}
        """);

    var counters = api.generateAndCompile(side).source("DirectMessageCountersResponse");

    assertThat(counters)
        .contains("\"_id\"", "\"room-name\"", "additionalProperties")
        .doesNotContain("\"id\"", "\"roomName\"");
    var schema =
        "$.paths['/api/v1/dm.counters'].get.responses['200'].content['application/json'].schema";
    assertThat(api.notes())
        .containsExactly(
            schema
                + ": id is read and written as a further property, because _id has its name in Java",
            schema
                + ": roomName is read and written as a further property, because room-name has its"
                + " name in Java");
  }

  @ParameterizedTest
  @EnumSource
  void aFormWithAFileIsTakenByTheServerAndSentByTheClient(Side side) throws IOException {
    api.revise(
        """
        paths:
          /api/v1/chat.upload:
            post:
              tags: [Chat]
              requestBody:
                content:
                  multipart/form-data:
                    schema:
                      type: object
                      required: [file, rid]
                      properties:
                        file: {type: string, format: binary}
                        rid: {type: string}
                        msg: {type: string}
                        kind: {type: string, enum: [photo, 'voice note']}
                        tags: {type: array, items: {type: string}}
                        _id: {type: string}
                        id: {type: string}
              responses:
                '200': {$ref: '#/components/responses/trueSuccess'}
        """);

    var code = api.generateAndCompile(side);

    if (side == Side.CLIENT) {
      assertThat(code.source("ChatApi"))
          .contains("uploadMessage(FilePart file, String rid, UploadMessageForm form)");
    } else {
      assertThat(code.withoutComments().source("ChatApiDelegate"))
          .containsPattern("uploadMessage\\(MultipartFile file,\\s*String rid,");
    }
  }
}
