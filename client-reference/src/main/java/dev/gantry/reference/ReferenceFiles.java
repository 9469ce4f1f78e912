package dev.gantry.reference;

import dev.gantry.client.RocketChatClient;
import dev.gantry.reference.api.ApiChange;
import dev.gantry.reference.api.ApiComparison;
import dev.gantry.reference.api.Changelog;
import dev.gantry.reference.api.LibraryReader;
import dev.gantry.reference.api.PublicApi;
import dev.gantry.reference.operation.OperationsPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The committed files that follow from the code.
 *
 * @param project the folder that holds the modules
 */
public record ReferenceFiles(Path project) {
  /** The command that writes them. */
  public static final String REWRITE = "mvn -q -pl client-reference -am process-classes -Drewrite";

  /** The list of the client's public API. */
  public Path api() {
    return project.resolve("generated-client/public-api.txt");
  }

  /** The page of all operations. */
  public Path operations() {
    return project.resolve("docs/operations.md");
  }

  /** What the client's code changes in the committed list. */
  public List<ApiChange> apiChanges() throws IOException {
    return ApiComparison.changes(PublicApi.read(api()), currentApi());
  }

  /** The changes that break something, and of which the changelog says nothing. */
  public List<ApiChange> breaksWithoutANote() throws IOException {
    var changelog = Changelog.parse(Files.readString(project.resolve("CHANGELOG.md")));
    return changelog.withoutANote(apiChanges());
  }

  /** Writes all of them from the code and the contract. */
  public void write() throws IOException {
    Files.writeString(operations(), OperationsPage.ofTheContract());
    writeApi();
  }

  void writeApi() throws IOException {
    currentApi().write(api());
  }

  private static PublicApi currentApi() throws IOException {
    return LibraryReader.read(RocketChatClient.class);
  }
}
