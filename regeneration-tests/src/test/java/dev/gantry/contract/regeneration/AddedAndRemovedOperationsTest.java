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

/** A new revision has operations more or less. */
class AddedAndRemovedOperationsTest {
  private static final String NEW_OPERATION =
      """
      paths:
        /api/v1/chat.archiveMessage:
          post:
            tags: [Chat]
            summary: Archive a message
            operationId: post-api-v1-chat.archiveMessage
            requestBody:
              content:
                application/json:
                  schema: {type: object, properties: {messageId: {type: string}}, required: [messageId]}
            responses:
              '200': {$ref: '#/components/responses/trueSuccess'}
      """;

  @TempDir Path folder;
  private ApiFolder api;

  @BeforeEach
  void copyTheApi() throws IOException {
    api = ApiFolder.copyTo(folder);
  }

  @ParameterizedTest
  @EnumSource
  void aNewOperationIsNamedByItsPathUntilAnOverlayDoesIt(Side side) throws IOException {
    api.revise(NEW_OPERATION);

    var code = api.generateAndCompile(side);

    assertThat(code.source("ChatApi")).contains(" archiveMessage(");
    assertThat(code.source("ArchiveMessageRequest")).contains("String getMessageId()");
    assertThat(api.notes())
        .containsExactly(
            "POST /api/v1/chat.archiveMessage is named archiveMessage, because its operationId"
                + " post-api-v1-chat.archiveMessage cannot be its name; another name goes into an"
                + " overlay, target $.paths['/api/v1/chat.archiveMessage'].post",
            "$.paths['/api/v1/chat.archiveMessage'].post.requestBody.content['application/json']"
                + ".schema is named ArchiveMessageRequest; another title goes into an overlay");
  }

  @Test
  void aNewOperationWithNamesOfAnOverlayIsADelegateMethodAndACall() throws IOException {
    api.revise(NEW_OPERATION);
    api.addActions(
        "messaging.overlay.yaml",
        """
        - target: $.paths['/api/v1/chat.archiveMessage'].post
          description: It is not deleted, only out of sight.
          update: {operationId: putAway}
        - target: $.paths['/api/v1/chat.archiveMessage'].post.requestBody.content['application/json'].schema
          description: It is not deleted, only out of sight.
          update: {title: PutAwayRequest}
        """);

    var server = api.generate(Side.SERVER);
    var client = api.generate(Side.CLIENT);

    assertThat(server.withoutComments().source("ChatApiDelegate"))
        .contains("default ResponseEntity<SuccessResponse> putAway(PutAwayRequest putAwayRequest)");
    assertThat(server.source("PutAwayRequest")).contains("String getMessageId()");
    assertThat(client.source("ChatApi")).contains(" putAway(");
    assertThat(api.notes()).isEmpty();
    assertThat(client.source("PutAwayRequest")).contains("String getMessageId()");
  }

  @Test
  void aRemovedOperationFailsTheBuildWithEveryActionThatSpeaksOfIt() throws IOException {
    var speakingOfThem = api.actionsOn("/api/v1/chat.react", "/api/v1/dm.close");
    api.remove("/paths", "/api/v1/chat.react");
    api.remove("/paths", "/api/v1/dm.close");

    assertThat(speakingOfThem)
        .hasSizeGreaterThan(4)
        .anyMatch(
            it ->
                it.matches(
                    "messaging\\.overlay\\.yaml action \\d+ \\(The document's id would read"
                        + " postApiV1ChatReact in Java\\.\\): target .*"));
    assertThat(api.problems())
        .containsExactlyElementsOf(
            speakingOfThem.stream()
                .map(it -> it + " matches nothing; correct the target or delete the action")
                .toList());
  }

  @Test
  void aRemovedOperationIsGoneFromTheCodeWhenThoseActionsAreDeleted() throws IOException {
    api.remove("/paths", "/api/v1/chat.react");
    api.deleteActions(api.problems());

    assertThat(api.problems()).isEmpty();
    for (var side : Side.values()) {
      var code = api.generate(side);
      assertThat(code.has("ReactToMessageRequest")).isFalse();
      assertThat(code.files().values()).noneMatch(it -> it.contains("reactToMessage"));
      assertThat(code.source("ChatApi")).contains("updateMessage");
    }
  }

  @Test
  void aRemovedAndANewOperationAreNamedByOneBuild() throws IOException {
    api.remove("/paths", "/api/v1/dm.close");
    api.revise(NEW_OPERATION);

    assertThat(api.problems())
        .isNotEmpty()
        .allMatch(it -> it.contains("'/api/v1/dm.close'") && it.contains("matches nothing"));
    assertThat(api.notes())
        .anyMatch(it -> it.startsWith("POST /api/v1/chat.archiveMessage is named archiveMessage"));
  }

  @Test
  void aDocumentOfOnesOwnThatNamesEverythingNeedsNoOverlay() throws IOException {
    api.addDocument(
        "archive.yaml",
        """
        openapi: 3.0.0
        info: {title: Archive, version: 1.0.0}
        paths:
          /api/v1/archive.list:
            get:
              tags: [Archive]
              operationId: listArchive
              security: [{authToken: [], userId: []}]
              responses:
                '200':
                  description: OK
                  content:
                    application/json:
                      schema:
                        title: ArchiveList
                        type: object
                        properties:
                          messages: {type: array, items: {$ref: '#/components/schemas/Message'}}
                      example: {messages: [{_id: 7aDSXtjMA3KPLxLjt}]}
        """);

    assertThat(api.generate(Side.SERVER).withoutComments().source("ArchiveApiDelegate"))
        .contains("default ResponseEntity<ArchiveList> listArchive(");
    assertThat(api.generate(Side.CLIENT).source("ArchiveApi")).contains("ArchiveList listArchive(");
  }
}
