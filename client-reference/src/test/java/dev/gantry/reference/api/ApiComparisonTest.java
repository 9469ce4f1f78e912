package dev.gantry.reference.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiComparisonTest {
  private static final String BEFORE =
      """
      class com.example.Door
        Door(String)
        void open()
        int width()

      interface com.example.Guest
        abstract void ring()
      """;

  @TempDir Path folder;

  @Test
  void nothingChangesWhereNothingChanged() throws IOException {
    assertThat(changes(BEFORE, BEFORE)).isEmpty();
  }

  @Test
  void aMethodThatIsGoneBreaks() throws IOException {
    assertThat(changes("  void open()\n", ""))
        .containsExactly(new ApiChange(true, "Door.open", "is gone: void open()"));
  }

  @Test
  void aMethodWithAnotherNameBreaksAndTheNewOneIsSeen() throws IOException {
    assertThat(changes("void open()", "void openWide()"))
        .containsExactly(
            new ApiChange(true, "Door.open", "is gone: void open()"),
            new ApiChange(false, "Door.openWide", "is new: void openWide()"));
  }

  @Test
  void anotherAnswerBreaks() throws IOException {
    assertThat(changes("int width()", "long width()"))
        .contains(new ApiChange(true, "Door.width", "is gone: int width()"));
  }

  @Test
  void aTypeThatIsGoneBreaksInOneLine() throws IOException {
    assertThat(changes("class com.example.Door", "class com.example.Gate"))
        .containsExactly(
            new ApiChange(true, "Door", "is gone: class com.example.Door"),
            new ApiChange(false, "Gate", "is new"));
  }

  @Test
  void aTypeThatCanNoLongerBeExtendedBreaks() throws IOException {
    assertThat(changes("class com.example.Door", "final class com.example.Door"))
        .containsExactly(
            new ApiChange(
                true,
                "Door",
                "was declared class com.example.Door and now is final class com.example.Door"));
  }

  @Test
  void aMethodMoreBreaksOnlyThoseWhoMustImplementIt() throws IOException {
    assertThat(changes("  void open()\n", "  void open()\n  void shut()\n"))
        .containsExactly(new ApiChange(false, "Door.shut", "is new: void shut()"));
    assertThat(
            changes(
                "  abstract void ring()\n", "  abstract void ring()\n  abstract void knock()\n"))
        .extracting(ApiChange::breaking, ApiChange::subject)
        .containsExactly(tuple(true, "Guest.knock"));
  }

  private List<ApiChange> changes(String old, String replacement) throws IOException {
    return ApiComparison.changes(read(BEFORE), read(BEFORE.replace(old, replacement)));
  }

  private PublicApi read(String text) throws IOException {
    return PublicApi.read(Files.writeString(folder.resolve("api.txt"), text));
  }
}
