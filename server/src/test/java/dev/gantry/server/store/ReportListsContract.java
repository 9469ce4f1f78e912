package dev.gantry.server.store;

import static dev.gantry.server.store.SampleRecords.NOON;
import static dev.gantry.server.store.SampleRecords.message;
import static dev.gantry.server.store.SampleRecords.ref;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.core.Page;
import dev.gantry.server.core.PageRequest;
import dev.gantry.server.core.SortKey;
import dev.gantry.server.message.MessageBuilder;
import dev.gantry.server.message.MessageReport;
import dev.gantry.server.message.MessageReport.ReportedRoom;
import dev.gantry.server.message.MessageReportStore;
import dev.gantry.server.moderation.Dismissal;
import dev.gantry.server.moderation.ReportLists;
import dev.gantry.server.moderation.ReportSpan;
import dev.gantry.server.moderation.ReportedAuthor;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a {@link MessageReportStore} and its {@link ReportLists} must do. */
public abstract class ReportListsContract {

  private static final PageRequest ALL = PageRequest.of(0, 100);
  private static final ReportSpan EVER = new ReportSpan(Instant.EPOCH, NOON.plusSeconds(1_000));
  private static final Dismissal SETTLED = new Dismissal(NOON, "root-id", "settled", "None");

  protected abstract MessageReportStore reports();

  protected abstract ReportLists lists();

  @Test
  void shouldGiveBackReportsAsTheyWereStoredNewestFirst() {
    MessageReport first = report("r1", "m1", "ada", 0);
    MessageReport second = report("r2", "m1", "ada", 1);
    store(first, second, report("r3", "m2", "ada", 2));

    Page<MessageReport> page = lists().ofMessage("m1", "", ALL);

    assertThat(page.items()).containsExactly(second, first);
    assertThat(page.total()).isEqualTo(2);
    assertThat(lists().ofMessage("nope", "", ALL).items()).isEmpty();
  }

  @Test
  void shouldKeepTheFirstOfTwoReportsWithOneId() {
    MessageReport first = report("r1", "m1", "ada", 0);
    store(first, report("r1", "m2", "ada", 1));

    assertThat(lists().ofAuthor("ada-id", "", ALL).items()).containsExactly(first);
  }

  @Test
  void shouldListAuthorsByTheirNewestReportWithTheRoomsOfAll() {
    store(report("r1", "m1", "ada", 1), report("r2", "m2", "ben", 2));
    MessageReport newest = report("r3", "m3", "ada", 3, new ReportedRoom("lab", "p", "lab", null));
    store(newest);

    Page<ReportedAuthor> page = lists().authors(EVER, "", ALL);

    assertThat(page.total()).isEqualTo(2);
    ReportedAuthor ada = page.items().get(0);
    assertThat(ada.newest()).isEqualTo(newest);
    assertThat(ada.reports()).isEqualTo(2);
    assertThat(ada.rooms())
        .extracting(ReportedRoom::id)
        .containsExactlyInAnyOrder("general-id", "lab");
    assertThat(page.items().get(1).newest().message().author()).isEqualTo(ref("ben"));
  }

  @Test
  void shouldCountOnlyTheReportsOfATimeSpanWithoutItsEnds() {
    store(report("r1", "m1", "ada", 1), report("r2", "m1", "ada", 2), report("r3", "m1", "ada", 3));

    Page<ReportedAuthor> page =
        lists().authors(new ReportSpan(NOON.plusSeconds(1), NOON.plusSeconds(3)), "", ALL);

    assertThat(page.items().get(0).reports()).isEqualTo(1);
    assertThat(page.items().get(0).newest().id()).isEqualTo("r2");
  }

  @ParameterizedTest
  @CsvSource({"0,2,'ada-id,ben-id'", "1,1,ben-id", "2,5,''", "0,0,''"})
  void shouldGiveAPartOfTheAuthorsAndTheNumberOfAll(int offset, int count, String expected) {
    store(report("r1", "m1", "ben", 1), report("r2", "m2", "ada", 2));

    Page<ReportedAuthor> page = lists().authors(EVER, "", PageRequest.of(offset, count));

    assertThat(String.join(",", authorsOf(page))).isEqualTo(expected);
    assertThat(page.total()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "reports.ts,true,ben-id",
    "ts,true,ben-id",
    "reports.ts,false,ada-id",
    "count,true,ada-id",
    "count,false,ben-id",
    "username,true,ada-id"
  })
  void shouldOrderAuthorsByTimeOrNumber(String field, boolean ascending, String first) {
    store(report("r1", "m1", "ben", 1), report("r2", "m1", "ben", 2), report("r3", "m2", "ada", 3));
    PageRequest page = new PageRequest(0, 10, List.of(new SortKey(field, ascending)));

    assertThat(authorsOf(lists().authors(EVER, "", page))).first().isEqualTo(first);
  }

  @Test
  void shouldOrderReportsByTime() {
    store(report("r1", "m1", "ada", 1), report("r2", "m1", "ada", 2));
    PageRequest oldest = new PageRequest(0, 1, List.of(new SortKey("ts", true)));

    assertThat(idsOf(lists().ofMessage("m1", "", oldest))).containsExactly("r1");
    assertThat(idsOf(lists().ofAuthor("ada-id", "", oldest))).containsExactly("r1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ÜBEL", "übel", "is rude", "ADA", "Name of"})
  void shouldFindReportsByTextDescriptionAndAuthorWhateverTheCase(String selector) {
    MessageReport report = report("r1", "m1", "ada", 1);
    store(
        new MessageReport(
            report.id(),
            MessageBuilder.builder(report.message()).text("Übel und roh").build(),
            report.description(),
            report.reportedBy(),
            report.room(),
            report.createdAt(),
            report.updatedAt()));

    assertThat(idsOf(lists().ofMessage("m1", selector, ALL))).containsExactly("r1");
    assertThat(lists().ofMessage("m1", selector, ALL).total()).isEqualTo(1);
    assertThat(authorsOf(lists().authors(EVER, selector, ALL))).containsExactly("ada-id");
    assertThat(lists().authors(EVER, selector, ALL).total()).isEqualTo(1);
  }

  @Test
  void shouldLookForAPatternsSignsAsTheyAre() {
    store(report("r1", "m1", "ada", 1));

    assertThat(lists().ofMessage("m1", ".*", ALL).items()).isEmpty();
    assertThat(lists().ofMessage("m1", "%", ALL).items()).isEmpty();
  }

  @Test
  void shouldFindTheReportsOfAnAuthorByTheMessagesTextAlone() {
    store(report("r1", "m1", "ada", 1));

    assertThat(idsOf(lists().ofAuthor("ada-id", "TEXT of", ALL))).containsExactly("r1");
    assertThat(lists().ofAuthor("ada-id", "rude", ALL).items()).isEmpty();
  }

  @Test
  void shouldTakeDismissedReportsOffAllLists() {
    store(report("r1", "m1", "ada", 1), report("r2", "m2", "ada", 2), report("r3", "m3", "ben", 3));

    assertThat(lists().dismissOfMessage("m1", SETTLED)).isEqualTo(1);
    assertThat(lists().dismissOfMessage("m1", SETTLED)).isZero();
    assertThat(idsOf(lists().ofAuthor("ada-id", "", ALL))).containsExactly("r2");
    assertThat(lists().ofMessage("m1", "", ALL).total()).isZero();

    assertThat(lists().dismissOfAuthor("ada-id", SETTLED)).isEqualTo(1);
    assertThat(authorsOf(lists().authors(EVER, "", ALL))).containsExactly("ben-id");
  }

  private void store(MessageReport... reports) {
    List.of(reports).forEach(reports()::insert);
  }

  private static List<String> authorsOf(Page<ReportedAuthor> page) {
    return page.items().stream().map(author -> author.newest().message().author().id()).toList();
  }

  private static List<String> idsOf(Page<MessageReport> page) {
    return page.items().stream().map(MessageReport::id).toList();
  }

  private static MessageReport report(String id, String messageId, String author, int second) {
    return report(id, messageId, author, second, new ReportedRoom("general-id", "c", null, null));
  }

  private static MessageReport report(
      String id, String messageId, String author, int second, ReportedRoom room) {
    Instant at = NOON.plusSeconds(second);
    return new MessageReport(
        id,
        MessageBuilder.builder(message(messageId, room.id(), NOON)).author(ref(author)).build(),
        "is rude",
        ref("carol"),
        room,
        at,
        at);
  }
}
