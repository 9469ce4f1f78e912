package dev.gantry.contract.regeneration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gantry.contract.diff.generated.Side;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same contract gives the same bytes, whoever generates, when and where. */
class DeterministicGenerationTest {
  private static final String OTHER_JAVA_HOME = "gantry.other.java.home";

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void theseTestsGenerateWhatTheBuildGenerates(Side side) throws IOException {
    var generated = ApiFolder.copyTo(folder).generate(side);

    assertSame(generated, GeneratedCode.read(side.generatedByTheBuild(ApiFolder.PROJECT)));
  }

  @Test
  void anotherProcessInAnotherLanguageTimeZoneAndEncodingGeneratesTheSameBytes() throws Exception {
    JavaProcess.ofThisJdk()
        .generateAll(
            ApiFolder.ORIGINAL,
            folder.resolve("generated"),
            "-Duser.language=tr",
            "-Duser.country=TR",
            "-Duser.timezone=Pacific/Kiritimati",
            "-Dfile.encoding=ISO-8859-1");

    assertGeneratedLikeTheBuild();
  }

  @Test
  void anotherJdkGeneratesTheSameBytes() throws Exception {
    var home =
        Optional.ofNullable(System.getProperty(OTHER_JAVA_HOME))
            .or(() -> Optional.ofNullable(System.getenv("GANTRY_OTHER_JAVA_HOME")));
    assumeTrue(
        home.isPresent(), "No other JDK: name its folder with -D" + OTHER_JAVA_HOME + "=...");

    new JavaProcess(Path.of(home.get()))
        .generateAll(ApiFolder.ORIGINAL, folder.resolve("generated"));

    assertGeneratedLikeTheBuild();
  }

  private void assertGeneratedLikeTheBuild() throws IOException {
    for (var side : Side.values()) {
      assertSame(
          GeneratedCode.read(folder.resolve("generated").resolve(side.name())),
          GeneratedCode.read(side.generatedByTheBuild(ApiFolder.PROJECT)));
    }
  }

  private static void assertSame(GeneratedCode generated, GeneratedCode expected) {
    assertThat(generated.files()).hasSizeGreaterThan(50);
    assertThat(generated.filesOtherThanIn(expected))
        .as("differs from what the build generated")
        .isEmpty();
  }
}
