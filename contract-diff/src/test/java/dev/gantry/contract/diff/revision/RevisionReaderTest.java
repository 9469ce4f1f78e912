package dev.gantry.contract.diff.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RevisionReaderTest {
  @TempDir Path project;
  private RevisionReader revisions;

  @BeforeEach
  void aProjectUnderGitWhoseDocumentHasChangedSince() throws IOException, GitAPIException {
    Files.createDirectory(project.resolve("api"));
    document("api/messaging.yaml", "committed");
    Files.writeString(project.resolve("api/README.md"), "Not a document.");
    try (var git = Git.init().setDirectory(project.toFile()).call()) {
      git.add().addFilepattern(".").call();
      git.commit()
          .setMessage("One")
          .setAuthor("Ada", "ada@example.com")
          .setCommitter("Ada", "ada@example.com")
          .setSign(false)
          .call();
    }
    document("api/messaging.yaml", "edited");
    revisions = new RevisionReader(project);
  }

  @Test
  void theWorkingTreeIsWhatLiesInTheProject() throws IOException {
    assertThat(operationOf("working-tree")).isEqualTo("edited");
  }

  @Test
  void aGitRevisionIsWhatWasCommitted() throws IOException {
    assertThat(operationOf("HEAD")).isEqualTo("committed");
  }

  @Test
  void aFolderIsReadAsItIs() throws IOException {
    Files.createDirectory(project.resolve("other"));
    document("other/anything.yaml", "in-a-folder");

    assertThat(operationOf("other")).isEqualTo("in-a-folder");
  }

  @Test
  void aFileTakesThePlaceOfTheDocumentOfItsName() throws IOException {
    document("api/workspace.yaml", "beside-it");
    Files.createDirectory(project.resolve("downloads"));
    document("downloads/messaging.yaml", "downloaded");

    var contract = revisions.read("downloads/messaging.yaml").contract();

    assertThat(contract.at("/paths").propertyNames())
        .containsExactlyInAnyOrder("/api/v1/downloaded", "/api/v1/beside-it");
  }

  @Test
  void anyOtherFileStandsForItself() throws IOException {
    document("downloaded.yaml", "alone");

    assertThat(operationOf("downloaded.yaml")).isEqualTo("alone");
  }

  @Test
  void aNameThatLeadsNowhereIsNamed() {
    assertThatThrownBy(() -> revisions.read("no-such-thing"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no-such-thing is neither a file, nor a folder, nor a revision that git knows");
    assertThatThrownBy(() -> revisions.read("HEAD^{nonsense"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("HEAD^{nonsense is neither");
  }

  private String operationOf(String revision) throws IOException {
    return revisions
        .read(revision)
        .contract()
        .path("paths")
        .propertyNames()
        .iterator()
        .next()
        .substring("/api/v1/".length());
  }

  private void document(String file, String operation) throws IOException {
    Files.writeString(
        project.resolve(file),
        """
        openapi: 3.0.3
        info: {title: Small, version: '1'}
        paths: {'/api/v1/%1$s': {get: {operationId: read, responses: {'204': {description: OK}}}}}
        """
            .formatted(operation));
  }
}
