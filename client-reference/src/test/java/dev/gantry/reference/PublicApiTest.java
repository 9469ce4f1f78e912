package dev.gantry.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.reference.api.ApiChange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The client is as its committed list of signatures says. */
class PublicApiTest {
  private static final ReferenceFiles COMMITTED = new ReferenceFiles(Path.of(".."));

  @Test
  void takesNothingAwayFromThoseWhoUseIt() throws IOException {
    assertThat(changes(ApiChange::breaking))
        .as(
            """
            This breaks programs that use the client. Put it back, deprecated if need be; or say in CHANGELOG.md under \
            "Unreleased" what users should do instead, naming it as `ChatApi.getMessage`, and run
            """
                + ReferenceFiles.REWRITE)
        .isEmpty();
  }

  @Test
  void listsEverythingThatItHas() throws IOException {
    assertThat(changes(it -> !it.breaking()))
        .as("New in the client. Is it meant for users? Then run\n" + ReferenceFiles.REWRITE)
        .isEmpty();
  }

  @Test
  void hasTheWrittenPartAndTheGeneratedOneInTheList() throws IOException {
    assertThat(Files.readString(COMMITTED.api()))
        .contains("class dev.gantry.client.RocketChatClient ")
        .contains("class dev.gantry.client.api.ChatApi\n")
        .contains("class dev.gantry.client.model.Message\n")
        .contains("  MessageResponse sendMessage(Consumer<? super NewMessage>)\n")
        .contains("  static final String JSON_PROPERTY_MSG = msg\n");
  }

  @Test
  void doesNotLoseAMethodUntilTheChangelogNamesIt(@TempDir Path folder) throws IOException {
    var project = project(folder, "## Unreleased\n");
    listsAMethodThatIsGone(project.api());
    assertThat(project.breaksWithoutANote())
        .extracting(ApiChange::toString)
        .containsExactly(
            "ChatApi.aCallThatIsGone is gone: MessageResponse aCallThatIsGone(String)");

    changelog(folder, "## Unreleased\n\n- `ChatApi.aCallThatIsGone`: use `ChatApi.getMessage`.\n");
    assertThat(project.breaksWithoutANote()).isEmpty();

    project.writeApi();
    assertThat(project.apiChanges()).isEmpty();
  }

  @Test
  void takesNoNoteAboutAnEarlierReleaseForOneAboutThis(@TempDir Path folder) throws IOException {
    var project =
        project(folder, "## Unreleased\n\n## 0.1.0\n\n- `ChatApi.aCallThatIsGone` is gone.\n");
    listsAMethodThatIsGone(project.api());

    assertThat(project.breaksWithoutANote()).hasSize(1);
  }

  private static ReferenceFiles project(Path folder, String changelog) throws IOException {
    var project = new ReferenceFiles(folder);
    Files.createDirectories(project.api().getParent());
    project.writeApi();
    changelog(folder, changelog);
    return project;
  }

  private static void changelog(Path folder, String text) throws IOException {
    Files.writeString(folder.resolve("CHANGELOG.md"), text);
  }

  private static void listsAMethodThatIsGone(Path list) throws IOException {
    var type = "class dev.gantry.client.api.ChatApi\n";
    var member = "  MessageResponse aCallThatIsGone(String)\n";
    Files.writeString(list, Files.readString(list).replace(type, type + member));
  }

  private static List<String> changes(Predicate<ApiChange> which) throws IOException {
    return COMMITTED.apiChanges().stream().filter(which).map(ApiChange::toString).toList();
  }
}
