package dev.gantry.contract.regeneration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.contract.diff.comparison.Comparison;
import dev.gantry.contract.diff.report.MarkdownReport;
import dev.gantry.contract.diff.revision.RevisionReader;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the comparison says of revisions as they come. */
class RevisionComparisonTest {
  @TempDir Path folder;
  private ApiFolder api;

  @BeforeEach
  void copyTheApi() throws IOException {
    api = ApiFolder.copyTo(folder);
  }

  @Test
  void whatIsNewBreaksNothingAndLeavesWorkToDo() throws IOException {
    api.addDocument(
        "archive.yaml",
        """
        openapi: 3.0.3
        info: {title: Archive, version: '1'}
        paths:
          /api/v1/chat.archive:
            get:
              tags: [Chat]
              operationId: archiveMessage
              responses:
                '200':
                  description: OK
                  content:
                    application/json:
                      schema: {title: ArchiveAnswer, type: object, properties: {success: {type: boolean}}}
                      examples: {Success: {value: {success: true}}}
        """);
    api.revise(
        """
        paths:
          /api/v1/chat.react:
            post:
              requestBody:
                content:
                  application/json:
                    examples: {Example 1: {value: {emoji: wave}}}
        """);

    var comparison = compare();

    assertThat(comparison.breaking()).isFalse();
    assertThat(comparison.examples().changed()).containsExactly("chat.react/request/Example 1");
    assertThat(MarkdownReport.of(comparison))
        .contains(
            "- implement GET /api/v1/chat.archive in its delegate",
            "- pair `chat.archive/200/Success` in",
            "- `ArchiveAnswer` is new");
  }

  @Test
  void aRenamedFieldANewRequiredParameterAndAMovedTagBreakClientsOrCode() throws IOException {
    api.revise(
        """
        paths:
          /api/v1/chat.react:
            post:
              parameters:
                - {name: origin, in: query, required: true, schema: {type: string}}
              requestBody:
                content:
                  application/json:
                    schema: {properties: {emojiCode: {type: string}}}
        """);
    api.remove(
        "/paths/~1api~1v1~1chat.react/post/requestBody/content/application~1json/schema/properties",
        "emoji");
    api.remove("/paths/~1api~1v1~1chat.delete/post", "tags");
    api.revise("paths: {/api/v1/chat.delete: {post: {tags: [Removal]}}}");

    var comparison = compare();

    assertThat(comparison.breaking()).isTrue();
    assertThat(MarkdownReport.of(comparison))
        .contains(
            "- adapt the delegate's method of POST /api/v1/chat.react",
            "- **breaking:** request `emoji` is removed",
            "- request `emojiCode` is new",
            "- **breaking:** `ReactToMessageRequest.getEmoji()` is removed",
            "- **breaking:** query parameter `origin` is new and required",
            "tags was `Chat` and becomes `Removal`",
            "- **breaking:** `ChatApi.deleteMessage(",
            "- `RemovalApi` is new");
  }

  @Test
  void aRemovedOperationNamesTheStaleActionsAndTheWorkInTheCode() throws IOException {
    var staleActions = api.actionsOn("/api/v1/chat.react");
    api.remove("/paths", "/api/v1/chat.react");

    var comparison = compare();

    assertThat(comparison.breaking()).isTrue();
    var report = MarkdownReport.of(comparison);
    assertThat(staleActions).isNotEmpty();
    assertThat(staleActions).allSatisfy(it -> assertThat(report).contains("- contract: " + it));
    assertThat(report)
        .contains(
            "- delete the delegate's method of POST /api/v1/chat.react",
            "- delete the pairing of `chat.react/200/",
            "The generated Java is not compared: ");
  }

  private Comparison compare() throws IOException {
    var project = ApiFolder.PROJECT.toRealPath();
    var revisions = new RevisionReader(project);
    return Comparison.of(
        project,
        revisions.read(RevisionReader.WORKING_TREE),
        revisions.read(folder.resolve("api").toString()));
  }
}
