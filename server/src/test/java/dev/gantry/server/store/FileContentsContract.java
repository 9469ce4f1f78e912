package dev.gantry.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gantry.server.file.FileContents;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@link FileContents} must do. */
public abstract class FileContentsContract {

  private static final byte[] BYTES = {1, 2, 3};

  /** More than any implementation keeps in one piece. */
  private static final byte[] MANY_BYTES = manyBytes();

  /** The contents, as a server finds them that has just started. */
  protected abstract FileContents contents();

  /** Whether nothing at all is stored. */
  protected abstract boolean isEmpty() throws IOException;

  @Test
  void shouldGiveTheBytesBackUntilTheyAreDeleted() throws IOException {
    contents().write("f1", new ByteArrayInputStream(BYTES));

    assertThat(read("f1")).isEqualTo(BYTES);
    contents().delete("f1");
    contents().delete("f1");

    assertThatThrownBy(() -> contents().open("f1")).isInstanceOf(IOException.class);
    assertThat(isEmpty()).isTrue();
  }

  @Test
  void shouldKeepBytesOfAnyNumber() throws IOException {
    contents().write("none", InputStream.nullInputStream());
    contents().write("many", new ByteArrayInputStream(MANY_BYTES));

    assertThat(read("none")).isEmpty();
    assertThat(read("many")).isEqualTo(MANY_BYTES);
  }

  @Test
  void shouldGivePartsOfTheBytes() throws IOException {
    contents().write("many", new ByteArrayInputStream(MANY_BYTES));

    try (InputStream bytes = contents().open("many")) {
      bytes.skipNBytes(700_001);

      assertThat(bytes.readNBytes(3)).isEqualTo(Arrays.copyOfRange(MANY_BYTES, 700_001, 700_004));
    }
  }

  @Test
  void shouldReplaceBytesByFewer() throws IOException {
    contents().write("f1", new ByteArrayInputStream(MANY_BYTES));
    contents().write("f1", new ByteArrayInputStream(BYTES));

    assertThat(read("f1")).isEqualTo(BYTES);
    contents().delete("f1");
    assertThat(isEmpty()).isTrue();
  }

  @Test
  void shouldLeaveNothingOfBytesThatBreakOff() throws IOException {
    assertThatThrownBy(() -> contents().write("f1", new BrokenStream(MANY_BYTES)))
        .isInstanceOf(IOException.class)
        .hasMessage("the client is gone");

    assertThat(isEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "..", "../x", "a/b", "a\\b", "a.txt", "a\u0000"})
  void shouldTakeNoIdThatCouldBeAPath(String id) {
    assertThatThrownBy(() -> contents().write(id, new ByteArrayInputStream(BYTES)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> contents().open(id)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> contents().delete(id)).isInstanceOf(IllegalArgumentException.class);
  }

  private byte[] read(String id) throws IOException {
    try (InputStream bytes = contents().open(id)) {
      return bytes.readAllBytes();
    }
  }

  private static byte[] manyBytes() {
    byte[] bytes = new byte[1_000_000];
    new Random(1).nextBytes(bytes);
    return bytes;
  }

  private static final class BrokenStream extends InputStream {

    private final InputStream before;

    BrokenStream(byte[] before) {
      this.before = new ByteArrayInputStream(before);
    }

    @Override
    public int read() throws IOException {
      int next = before.read();
      if (next < 0) {
        throw new IOException("the client is gone");
      }
      return next;
    }
  }
}
