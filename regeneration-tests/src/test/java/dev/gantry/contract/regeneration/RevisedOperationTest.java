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

/** A new revision says more, or something else, about an operation that was there before. */
class RevisedOperationTest {
  @TempDir Path folder;
  private ApiFolder api;

  @BeforeEach
  void copyTheApi() throws IOException {
    api = ApiFolder.copyTo(folder);
  }

  @ParameterizedTest
  @EnumSource
  void aChangedDescriptionChangesCommentsOnly(Side side) throws IOException {
    api.revise(
        """
        paths:
          /api/v1/chat.delete:
            post:
              summary: Delete one message
              description: Deletes it for everyone.
              requestBody:
                content:
                  application/json:
                    schema: {properties: {msgId: {description: Which message.}}}
        """);

    var revised = api.generate(side);

    var before = GeneratedCode.read(side.generatedByTheBuild(ApiFolder.PROJECT));
    assertThat(revised.filesOtherThanIn(before))
        .anyMatch(it -> it.endsWith("/DeleteMessageRequest.java"))
        .allMatch(it -> it.endsWith(".java"));
    assertThat(revised.source("DeleteMessageRequest")).contains("Which message.");
    assertThat(revised.withoutComments().filesOtherThanIn(before.withoutComments())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aNewPropertyOfARequestIsANewPropertyInJava(Side side) throws IOException {
    api.revise(
        """
        paths:
          /api/v1/chat.delete:
            post:
              requestBody:
                content:
                  application/json:
                    schema: {properties: {reason: {type: string, description: Why it is deleted.}}}
        """);

    var revised = api.generate(side);

    assertThat(revised.source("DeleteMessageRequest"))
        .contains("String getReason()", "Why it is deleted.");
    assertThat(
            revised.filesOtherThanIn(
                GeneratedCode.read(side.generatedByTheBuild(ApiFolder.PROJECT))))
        .singleElement()
        .asString()
        .endsWith("/DeleteMessageRequest.java");
  }

  @ParameterizedTest
  @EnumSource
  void aNewPropertyOfAnAnswerWithAModelOfItsOwnIsANewPropertyInJava(Side side) throws IOException {
    api.revise(
        """
        paths:
          /api/v1/dm.counters:
            get:
              responses:
                '200':
                  content:
                    application/json:
                      schema: {properties: {threads: {type: integer}}}
        """);

    assertThat(api.generate(side).source("DirectMessageCountersResponse"))
        .contains("Integer getThreads()");
  }

  @Test
  void aNewPropertyThatASharedModelDoesNotHaveFailsTheBuildUntilTheModelHasIt() throws IOException {
    api.revise(
        """
        paths:
          /api/v1/chat.update:
            post:
              responses:
                '200':
                  content:
                    application/json:
                      schema:
                        properties: {message: {properties: {reviewedAt: {type: string}}}}
        """);

    assertThat(api.problems())
        .containsExactly(
            "POST /api/v1/chat.update: 200 application/json /message/reviewedAt: is gone; add it to"
                + " schema Message in its overlay");

    api.addActions(
        "shared.overlay.yaml",
        """
        - target: $.components.schemas.Message.properties
          description: The newest revision has it.
          update: {reviewedAt: {type: string}}
        """);
    assertThat(api.generate(Side.SERVER).source("Message")).contains("String getReviewedAt()");
    assertThat(api.generate(Side.CLIENT).source("Message")).contains("String getReviewedAt()");
  }

  @Test
  void aRenamedPropertyFailsTheBuildWhereAnOverlaySpeaksOfTheOldName() throws IOException {
    var schema = "/paths/~1api~1v1~1chat.pinMessage/post/requestBody/content/application~1json";
    api.remove(schema + "/schema/properties", "messageId");
    api.remove(schema + "/schema", "required");
    api.revise(
        """
        paths:
          /api/v1/chat.pinMessage:
            post:
              requestBody:
                content:
                  application/json:
                    schema: {properties: {mid: {type: string}}, required: [mid]}
        """);

    assertThat(api.problems())
        .hasSize(2)
        .anySatisfy(
            it ->
                assertThat(it)
                    .startsWith("messaging.overlay.yaml action ")
                    .endsWith(
                        ".properties.messageId matches nothing; correct the target or delete the"
                            + " action"))
        .anySatisfy(
            it ->
                assertThat(it)
                    .startsWith("example chat.pinMessage/request/")
                    .contains("breaks its schema: required property 'mid' not found"));
  }

  @Test
  void aNewRequiredParameterIsANewArgumentThatHandWrittenCodeMustTake() throws IOException {
    api.revise(
        """
        paths:
          /api/v1/chat.getMessage:
            get:
              parameters: [{name: roomId, in: query, required: true, schema: {type: string}}]
        """);

    assertThat(api.generate(Side.SERVER).withoutComments().source("ChatApiDelegate"))
        .contains("getMessage(String msgId, String roomId)");
    assertThat(api.generate(Side.CLIENT).source("ChatApi")).contains("roomId");
  }

  @Test
  void anExampleThatBreaksItsSchemaFailsTheBuild() throws IOException {
    api.revise(
        """
        paths:
          /api/v1/chat.delete:
            post:
              requestBody:
                content:
                  application/json:
                    examples: {Example: {value: {asUser: sometimes}}}
        """);

    assertThat(api.problems())
        .containsExactly(
            "example chat.delete/request/Example breaks its schema: /asUser string found, boolean"
                + " expected; correct the schema in an overlay, or list the example in"
                + " example-ledger.yaml with the reason");
  }

  @ParameterizedTest
  @EnumSource
  void anotherExampleThatKeepsToTheSchemaChangesNoCode(Side side) throws IOException {
    api.revise(
        """
        paths:
          /api/v1/chat.delete:
            post:
              requestBody:
                content:
                  application/json:
                    examples: {Example: {value: {asUser: true}}}
        """);

    assertThat(
            api.generate(side)
                .filesOtherThanIn(GeneratedCode.read(side.generatedByTheBuild(ApiFolder.PROJECT))))
        .isEmpty();
  }
}
