package dev.gantry.reference.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.reference.api.sample.Shop;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;

class LibraryReaderTest {
  private static final String SAMPLE = "dev.gantry.reference.api.sample.";

  @Test
  void readsWhatUsersCanNameAndNothingElse() throws IOException {
    var types = LibraryReader.read(Shop.class).types();

    assertThat(types).doesNotContainKey(SAMPLE + "Hidden");
    assertThat(types.get(SAMPLE + "Shop").declaration())
        .isEqualTo(
            "abstract class "
                + SAMPLE
                + "Shop<T extends Comparable<T>> extends Hidden implements Runnable");
    assertThat(types.get(SAMPLE + "Shop").members())
        .containsExactly(
            "static final String NAME = corner (shop)",
            "protected Shop(List<? super T>)",
            "void close()",
            "protected abstract <R> R sell(Function<? super T, R>, int...) throws IOException");
    assertThat(types.get(SAMPLE + "Shop.Price").declaration())
        .isEqualTo("record " + SAMPLE + "Shop.Price");
    assertThat(types.get(SAMPLE + "Shop.Price").members())
        .containsExactly("Price(int)", "int cents()");
    assertThat(types.get(SAMPLE + "Shop.Size").members())
        .contains("static final Shop.Size SMALL", "static Shop.Size valueOf(String)");
  }

  @Test
  void readsAJarToo() throws IOException {
    var logger = LibraryReader.read(Logger.class).types().get(Logger.class.getName());

    assertThat(logger.members()).contains("abstract void info(String)");
  }

  @Test
  void readsBackWhatItWrote(@TempDir Path folder) throws IOException {
    var api = LibraryReader.read(Shop.class);
    var file = folder.resolve("api.txt");
    api.write(file);

    assertThat(PublicApi.read(file)).isEqualTo(api);
  }
}
