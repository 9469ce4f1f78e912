package dev.gantry.server.store;

import static dev.gantry.server.store.SampleRecords.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.gantry.server.core.Page;
import dev.gantry.server.core.PageRequest;
import dev.gantry.server.core.SortKey;
import dev.gantry.server.file.FileFilter;
import dev.gantry.server.file.FileStore;
import dev.gantry.server.file.UploadedFile;
import dev.gantry.server.file.UploadedFileBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a {@link FileStore} must do. */
public abstract class FileStoreContract {

  private static final PageRequest FIRST = PageRequest.of(0, 50);

  private int next;

  protected abstract FileStore files();

  @Test
  void shouldFindAFileOnlyOnceItIsComplete() {
    UploadedFile begun = file("f1", "room", false);
    UploadedFile complete = file("f1", "room", true);

    files().begin(begun);
    assertThat(files().findById("f1")).isEmpty();
    assertThat(unfinished()).containsExactly("f1");

    files().update(complete);
    assertThat(files().findById("f1")).contains(complete);
    assertThat(unfinished()).isEmpty();
  }

  @Test
  void shouldKeepADiscardedFileAmongTheUnfinishedUntilItIsForgotten() {
    store(file("f1", "room", true));

    files().discard("f1");
    assertThat(files().findById("f1")).isEmpty();
    assertThat(unfinished()).containsExactly("f1");

    files().forget("f1");
    assertThat(unfinished()).isEmpty();
  }

  @Test
  void shouldNeverForgetACompleteFile() {
    store(file("f1", "room", true));

    files().forget("f1");

    assertThat(files().findById("f1")).isPresent();
  }

  @Test
  void shouldDiscardTheCompleteFilesOfOneRoom() {
    store(file("f1", "room", true));
    store(file("f2", "other", true));
    files().begin(file("f3", "room", false));

    assertThat(files().discardByRoom("room")).containsExactly("f1");

    assertThat(files().findById("f1")).isEmpty();
    assertThat(files().findById("f2")).isPresent();
    assertThat(unfinished()).containsExactly("f1", "f3");
  }

  @Test
  void shouldListARoomsFilesByNameAsTheirLettersCome() {
    for (String name : List.of("b.txt", "10", "a.txt", "B.txt", "9", "a.txt")) {
      store(named(name));
    }
    store(UploadedFileBuilder.builder(named("c.txt")).roomId("other").build());

    assertThat(names(FIRST)).containsExactly("10", "9", "B.txt", "a.txt", "a.txt", "b.txt");
    assertThat(names(new PageRequest(1, 2, List.of(new SortKey("name", false)))))
        .containsExactly("a.txt", "a.txt");
  }

  @Test
  void shouldListFilesByTheTimeOfTheirUpload() {
    store(UploadedFileBuilder.builder(named("a")).uploadedAt(NOON.plusSeconds(2)).build());
    store(UploadedFileBuilder.builder(named("b")).uploadedAt(NOON.plusSeconds(3)).build());
    store(UploadedFileBuilder.builder(named("c")).uploadedAt(NOON.plusSeconds(1)).build());

    assertThat(names(new PageRequest(0, 5, List.of(new SortKey("uploadedAt", false)))))
        .containsExactly("b", "a", "c");
  }

  @Test
  void shouldListFilesByAnyOtherField() {
    store(UploadedFileBuilder.builder(named("a")).size(2).build());
    store(UploadedFileBuilder.builder(named("b")).size(3).build());
    store(UploadedFileBuilder.builder(named("c")).size(1).build());

    assertThat(names(new PageRequest(1, 5, List.of(new SortKey("size", true)))))
        .containsExactly("a", "b");
  }

  @Test
  void shouldListOnlyWhatPeopleAreShown() {
    store(named("shown"));
    store(UploadedFileBuilder.builder(named("hidden")).hidden(true).build());
    store(UploadedFileBuilder.builder(named("t1")).other(Map.of("typeGroup", "thumb")).build());
    store(UploadedFileBuilder.builder(named("t2")).other(Map.of("originalFileId", "f1")).build());
    files().begin(UploadedFileBuilder.builder(named("unfinished")).complete(false).build());
    UploadedFile discarded = named("discarded");
    store(discarded);
    files().discard(discarded.id());

    assertThat(names(FIRST)).containsExactly("shown");
  }

  @Test
  void shouldNoLongerListAFileThatIsHiddenOrMovedToAnotherRoom() {
    UploadedFile hidden = named("hidden");
    UploadedFile moved = named("moved");
    store(hidden);
    store(moved);

    files().update(UploadedFileBuilder.builder(hidden).hidden(true).build());
    files().update(UploadedFileBuilder.builder(moved).roomId("other").build());

    assertThat(names(FIRST)).isEmpty();
    assertThat(files().page("other", FileFilter.NONE, FIRST).items())
        .extracting(UploadedFile::name)
        .containsExactly("moved");
  }

  @Test
  void shouldFindFilesByGroupOfTypesAndPartOfTheirName() {
    store(
        UploadedFileBuilder.builder(named("Straße 1.png"))
            .other(Map.of())
            .type("image/png")
            .build());
    store(UploadedFileBuilder.builder(named("b.png")).other(Map.of()).type("image/png").build());
    store(named("STRAẞE.txt"));

    assertThat(names(new FileFilter("image", null))).containsExactly("Straße 1.png", "b.png");
    assertThat(names(new FileFilter(null, "straße"))).containsExactly("STRAẞE.txt", "Straße 1.png");
    assertThat(names(new FileFilter("text", "."))).containsExactly("STRAẞE.txt");
    assertThat(names(new FileFilter("video", null))).isEmpty();
    assertThat(names(new FileFilter(null, "%"))).isEmpty();
    assertThat(names(new FileFilter("a\0b", null))).isEmpty();
  }

  @Test
  void shouldPageThroughFilesByPartOfTheirNameInAnyOrder() {
    for (int i = 1; i <= 4; i++) {
      UploadedFile file = named("part " + i);
      store(UploadedFileBuilder.builder(file).size(i % 3).uploadedAt(NOON.minusSeconds(i)).build());
    }
    store(named("other"));

    assertThat(part("name", false)).containsExactly("part 3", "part 2");
    assertThat(part("uploadedAt", false)).containsExactly("part 2", "part 3");
    assertThat(part("size", true)).containsExactly("part 1", "part 4");
  }

  static Stream<Arguments> partsOfNames() {
    return Stream.of(
        arguments("report", List.of("Report 2026.pdf", "old report.pdf")),
        arguments("RT 20", List.of("Report 2026.pdf")),
        arguments("\"quoted\"", List.of("a \"quoted\" name")),
        arguments("a \"", List.of("a \"quoted\" name")),
        arguments("a*b", List.of("a*b OR c")),
        arguments(" or ", List.of("a*b OR c")),
        arguments("\u03bf\u03b4\u03bf\u03c2", List.of("\u039f\u0394\u039f\u03a3")),
        arguments("\u039f\u0394\u039f\u03a3", List.of("\u039f\u0394\u039f\u03a3")),
        // Within a word the last letter is another.
        arguments("\u039f\u0394\u039f\u03a3.", List.of()),
        arguments("i\u0307st", List.of("\u0130stanbul")),
        arguments("istan", List.of()),
        arguments("\ud83d\ude80\ud83d\ude80", List.of("to \ud83d\ude80\ud83d\ude80\ud83d\ude80")),
        arguments(
            "\ud83d\ude80\ud83d\ude80\ud83d\ude80",
            List.of("to \ud83d\ude80\ud83d\ude80\ud83d\ude80")),
        arguments("resume", List.of()),
        arguments("r\u00c9sum\u00e9", List.of("R\u00e9sum\u00e9")),
        arguments("pdf.", List.of()));
  }

  @ParameterizedTest
  @MethodSource("partsOfNames")
  void shouldFindFilesByEveryPartOfTheirNames(String part, List<String> expected) {
    for (String name :
        List.of(
            "old report.pdf",
            "Report 2026.pdf",
            "a \"quoted\" name",
            "a*b OR c",
            "\u039f\u0394\u039f\u03a3",
            "\u0130stanbul",
            "to \ud83d\ude80\ud83d\ude80\ud83d\ude80",
            "R\u00e9sum\u00e9")) {
      store(named(name));
    }

    assertThat(names(new FileFilter(null, part))).isEqualTo(expected);
  }

  @Test
  void shouldFollowAFileThatIsRenamedHiddenMovedOrDiscardedWhenItIsSearched() {
    FileFilter report = new FileFilter(null, "report");
    UploadedFile file = named("report.pdf");
    store(file);
    UploadedFile renamed = UploadedFileBuilder.builder(file).name("plan.pdf").build();
    files().update(renamed);
    assertThat(names(report)).isEmpty();
    assertThat(names(new FileFilter(null, "plan"))).containsExactly("plan.pdf");

    files().update(UploadedFileBuilder.builder(file).roomId("other").build());
    assertThat(names(report)).isEmpty();
    assertThat(files().page("other", report, FIRST).total()).isEqualTo(1);

    files().update(UploadedFileBuilder.builder(file).hidden(true).build());
    assertThat(names(report)).isEmpty();
    files().update(file);
    assertThat(names(report)).containsExactly("report.pdf");

    files().discard(file.id());
    assertThat(names(report)).isEmpty();
    store(named("report 2"));
    files().discardByRoom("room");
    assertThat(names(report)).isEmpty();
  }

  private List<String> part(String field, boolean ascending) {
    PageRequest request = new PageRequest(1, 2, List.of(new SortKey(field, ascending)));
    Page<UploadedFile> page = files().page("room", new FileFilter(null, "PART"), request);
    assertThat(page.total()).isEqualTo(4);
    return page.items().stream().map(UploadedFile::name).toList();
  }

  @Test
  void shouldForgetTheListsOfARoomThatIsDiscarded() {
    store(named("a"));
    files().discardByRoom("room");

    assertThat(names(FIRST)).isEmpty();
    store(named("b"));
    assertThat(names(FIRST)).containsExactly("b");
  }

  @Test
  void shouldAgreeWithTheWholeListAtEveryOffsetWhileItGrowsAndShrinks() {
    Random random = new Random(3);
    List<UploadedFile> expected = new ArrayList<>();
    for (int step = 0; step < 800; step++) {
      if (expected.isEmpty() || random.nextInt(10) < (step < 600 ? 9 : 2)) {
        UploadedFile file = named(Integer.toString(random.nextInt(2_000), 36));
        store(file);
        expected.add(file);
      } else {
        files().discard(expected.remove(random.nextInt(expected.size())).id());
      }
      if (step % 150 == 99) {
        compare(expected, random);
      }
    }
  }

  private void compare(List<UploadedFile> expected, Random random) {
    List<String> names = expected.stream().map(UploadedFile::name).sorted().toList();
    for (int i = 0; i < 10; i++) {
      int offset = random.nextInt(names.size());
      Page<UploadedFile> page = files().page("room", FileFilter.NONE, PageRequest.of(offset, 7));
      assertThat(page.total()).isEqualTo(names.size());
      assertThat(page.items())
          .extracting(UploadedFile::name)
          .isEqualTo(names.subList(offset, Math.min(names.size(), offset + 7)));
    }
  }

  private List<String> names(FileFilter filter) {
    Page<UploadedFile> page = files().page("room", filter, FIRST);
    assertThat(page.total()).isEqualTo(page.items().size());
    return page.items().stream().map(UploadedFile::name).toList();
  }

  private List<String> names(PageRequest request) {
    return files().page("room", FileFilter.NONE, request).items().stream()
        .map(UploadedFile::name)
        .toList();
  }

  @Test
  void shouldTellWhichUnfinishedFilesWereBegunBeforeAMoment() {
    files().begin(UploadedFileBuilder.builder(named("a")).complete(false).build());
    UploadedFile later = UploadedFileBuilder.builder(named("b")).complete(false).build();
    files().begin(UploadedFileBuilder.builder(later).uploadedAt(NOON.plusMillis(1)).build());

    assertThat(files().unfinished(NOON)).isEmpty();
    assertThat(files().unfinished(NOON.plusMillis(1))).containsExactly("f0");
    assertThat(files().unfinished(NOON.plusMillis(2))).containsExactly("f0", "f1");
  }

  private List<String> unfinished() {
    return files().unfinished(Instant.ofEpochMilli(Long.MAX_VALUE));
  }

  private UploadedFile named(String name) {
    return UploadedFileBuilder.builder(file("f" + next++, "room", true)).name(name).build();
  }

  private void store(UploadedFile file) {
    files().begin(UploadedFileBuilder.builder(file).complete(false).build());
    files().update(file);
  }

  private static UploadedFile file(String id, String roomId, boolean complete) {
    return UploadedFileBuilder.builder()
        .id(id)
        .name("a.txt")
        .type("text/plain")
        .size(5_000_000_000L)
        .roomId(roomId)
        .userId("ada-id")
        .complete(complete)
        .uploadedAt(NOON)
        .updatedAt(NOON)
        .other(Map.of("typeGroup", "text"))
        .build();
  }
}
