package dev.gantry.contract.regeneration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.contract.diff.generated.GeneratedCodeCompiler;
import dev.gantry.contract.diff.generated.Side;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A new revision uses what generators trip over: it works, or the build says what to do. */
class UnusualRevisionTest {
  @TempDir Path folder;
  private ApiFolder api;

  @BeforeEach
  void copyTheApi() throws IOException {
    api = ApiFolder.copyTo(folder);
  }

  @ParameterizedTest
  @EnumSource
  void enumsKeywordsOddNamesAndEveryKindOfParameterCompile(Side side) throws IOException {
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
                        state: {type: string, enum: [open, closed], nullable: true}
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

    var code = api.generate(side);

    assertThat(
            GeneratedCodeCompiler.errors(
                ApiFolder.PROJECT, side, folder.resolve(side.name()), folder.resolve("classes")))
        .isEmpty();
    assertThat(code.source("ArchiveRequest"))
        .contains("\"_id\"", "getId()", "\":smile:\"", "enum StateEnum");
    assertThat(code.has("ArchiveApi")).as("a new tag is a new interface").isTrue();
  }

  @Test
  void twoPropertiesWithOneNameInJavaFailTheBuildUntilOneIsLeftUnnamed() throws IOException {
    api.revise(
        """
        paths:
          /api/v1/dm.counters:
            get:
              responses:
                '200':
                  content:
                    application/json:
                      schema: {properties: {_id: {type: string}, id: {type: string}}}
        """);
    var schema =
        "$.paths['/api/v1/dm.counters'].get.responses['200'].content['application/json'].schema";

    assertThat(api.problems())
        .containsExactly(
            schema
                + ": properties _id and id have the same name in Java; remove one in an overlay and"
                + " set additionalProperties to true, which keeps it reachable");

    api.addActions(
        "messaging.overlay.yaml",
        """
        - target: %s.properties.id
          description: Has the same name in Java as _id.
          remove: true
        """
            .formatted(schema));
    assertThat(api.problems()).isEmpty();
  }

  @Test
  void alternativesFailTheBuildUntilOneObjectTakesTheirPlace() throws IOException {
    api.revise(
        """
        paths:
          /api/v1/chat.delete:
            post:
              requestBody:
                content:
                  application/json:
                    schema:
                      oneOf:
                        - {title: ByRoom, type: object, required: [roomId], properties: {roomId: {type: string}}}
                        - {title: ByName, type: object, required: [roomName], properties: {roomName: {type: string}}}
        """);
    var schema =
        "$.paths['/api/v1/chat.delete'].post.requestBody.content['application/json'].schema";

    assertThat(api.problems())
        .containsExactly(
            schema
                + ": the generated code cannot read oneOf; put one object with the properties of"
                + " all alternatives in its place");

    api.addActions(
        "messaging.overlay.yaml",
        """
        - target: %1$s.oneOf
          description: The alternatives make room for the keys of all.
          remove: true
        - target: %1$s.properties
          description: The key of the new alternative.
          update: {roomName: {type: string}}
        """
            .formatted(schema));
    assertThat(api.problems()).isEmpty();
  }

  @Test
  void aFormWithAFileIsTakenByTheServerAndSentByTheClient() throws IOException {
    api.revise(
        """
        paths:
          /api/v1/chat.upload:
            post:
              tags: [Chat]
              operationId: uploadToChat
              requestBody:
                content:
                  multipart/form-data:
                    schema:
                      title: ChatUpload
                      type: object
                      required: [file]
                      properties: {file: {type: string, format: binary}, msg: {type: string}}
              responses:
                '200': {$ref: '#/components/responses/trueSuccess'}
        """);

    assertThat(api.problems()).isEmpty();
    assertThat(api.generate(Side.SERVER).source("ChatApiDelegate")).contains("uploadToChat(");
    assertThat(api.generate(Side.CLIENT).source("ChatApi"))
        .contains("uploadToChat(FilePart file, UploadToChatForm form)");
  }
}
