package dev.gantry.server.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.TestWorkspace;
import dev.gantry.server.core.Page;
import dev.gantry.server.core.PageRequest;
import dev.gantry.server.room.Room;
import dev.gantry.server.user.User;
import dev.gantry.server.user.UserBuilder;
import dev.gantry.server.user.UserRef;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoomFilesTest {

  private static final PageRequest FIRST = PageRequest.of(0, 50);

  @RegisterExtension final TestWorkspace workspace = new TestWorkspace();

  private final User ada = workspace.user("ada");
  private final Room room = workspace.direct(ada);
  private final RoomFiles files = new RoomFiles(workspace.stores.files(), workspace.stores.users());

  @Test
  void shouldNameWhoUploadedAFileAsTheAccountIsNow() {
    store("a.txt", "text/plain");
    workspace.stores.users().update(renamed("Ada L."));

    UploadedFile file = files.page(room, FileFilter.NONE, FIRST).items().get(0);

    assertThat(file.other()).containsEntry("user", new UserRef(ada.id(), "ada", "Ada L."));
    assertThat(file.userId()).isEqualTo(ada.id());
  }

  @Test
  void shouldLeaveOutAnUploaderWhoIsGone() {
    store("a.txt", "text/plain");
    workspace.stores.users().delete(ada.id());

    assertThat(files.page(room, FileFilter.NONE, FIRST).items().get(0).other())
        .doesNotContainKey("user");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "      |      | Photo.PNG, notes.txt, song.mp3",
        "all   |      | Photo.PNG, notes.txt, song.mp3",
        "image |      | Photo.PNG",
        "''    | ''   | Photo.PNG, notes.txt, song.mp3",
        "      | o    | Photo.PNG, notes.txt, song.mp3",
        "      | PNG  | Photo.PNG",
        "      | .    | Photo.PNG, notes.txt, song.mp3",
        "      | n.*t | ''",
        "audio | note | ''",
        "other |      | ''",
      })
  void shouldFilterAsARequestSays(String typeGroup, String name, String expected) {
    store("song.mp3", "audio/mpeg");
    store("notes.txt", "text/plain");
    store("Photo.PNG", "image/png");

    Page<UploadedFile> page = files.page(room, FileFilter.of(typeGroup, name), FIRST);

    assertThat(String.join(", ", page.items().stream().map(UploadedFile::name).toList()))
        .isEqualTo(expected);
    assertThat(page.total()).isEqualTo(page.items().size());
  }

  private User renamed(String name) {
    return UserBuilder.builder(ada).name(name).build();
  }

  private void store(String name, String type) {
    UploadedFile file =
        UploadedFileBuilder.builder()
            .id(workspace.stores.ids().newId())
            .name(name)
            .type(type)
            .roomId(room.id())
            .userId(ada.id())
            .uploadedAt(workspace.stores.clock().instant())
            .updatedAt(workspace.stores.clock().instant())
            .other(Map.of())
            .build();
    workspace.stores.files().begin(file);
    workspace.stores.files().update(CompleteFile.of(file, "http://localhost"));
  }
}
