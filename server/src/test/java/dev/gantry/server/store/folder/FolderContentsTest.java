package dev.gantry.server.store.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderContentsTest {

  private static final byte[] BYTES = {1, 2, 3};

  @TempDir Path folder;

  @Test
  void shouldGiveTheBytesBackUntilTheyAreDeleted() throws IOException {
    FolderContents contents = FolderContents.open(folder);
    contents.write("f1", new ByteArrayInputStream(BYTES));

    try (InputStream bytes = FolderContents.open(folder).open("f1")) {
      assertThat(bytes.readAllBytes()).isEqualTo(BYTES);
    }
    contents.delete("f1");
    contents.delete("f1");

    assertThatThrownBy(() -> contents.open("f1")).isInstanceOf(IOException.class);
  }

  @Test
  void shouldLeaveNothingOfBytesThatBreakOff() throws IOException {
    FolderContents contents = FolderContents.open(folder);

    assertThatThrownBy(() -> contents.write("f1", new BrokenStream()))
        .isInstanceOf(IOException.class)
        .hasMessage("the client is gone");

    assertThat(files()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "..", "../x", "a/b", "a\\b", "a.txt", "a\u0000"})
  void shouldTakeNoIdThatCouldBeAPath(String id) {
    FolderContents contents = FolderContents.open(folder);

    assertThatThrownBy(() -> contents.write(id, new ByteArrayInputStream(BYTES)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> contents.open(id)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> contents.delete(id)).isInstanceOf(IllegalArgumentException.class);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.filter(Files::isRegularFile).toList();
    }
  }

  private static final class BrokenStream extends InputStream {

    private int left = 2;

    @Override
    public int read() throws IOException {
      if (left-- <= 0) {
        throw new IOException("the client is gone");
      }
      return 'x';
    }
  }
}
