package dev.gantry.server.store;

import static dev.gantry.server.store.SampleRecords.NOON;
import static dev.gantry.server.store.SampleRecords.message;
import static dev.gantry.server.store.SampleRecords.ref;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.message.MessageReport;
import dev.gantry.server.message.MessageReport.ReportedRoom;
import dev.gantry.server.message.MessageReportStore;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What a {@link MessageReportStore} must do. */
public abstract class MessageReportStoreContract {

  protected abstract MessageReportStore reports();

  @Test
  void shouldGiveBackReportsAsTheyWereStored() {
    MessageReport report = report("r1", "m1", NOON);

    reports().insert(report);

    assertThat(reports().ofMessage("m1")).containsExactly(report);
    assertThat(reports().ofMessage("m2")).isEmpty();
  }

  @Test
  void shouldListTheNewestReportsOfATimeSpan() {
    reports().insert(report("early", "m1", NOON));
    reports().insert(report("first", "m1", NOON.plusSeconds(1)));
    reports().insert(report("second", "m2", NOON.plusSeconds(1)));
    reports().insert(report("third", "m1", NOON.plusSeconds(2)));
    reports().insert(report("late", "m1", NOON.plusSeconds(3)));

    assertThat(reports().newest(NOON.plusSeconds(1), NOON.plusSeconds(3), 10))
        .extracting(MessageReport::id)
        .containsExactly("third", "second", "first");
    assertThat(reports().newest(NOON, NOON.plusSeconds(4), 2))
        .extracting(MessageReport::id)
        .containsExactly("late", "third");
  }

  @Test
  void shouldListTheReportsOfOneMessageOldestFirst() {
    reports().insert(report("first", "m1", NOON));
    reports().insert(report("other", "m2", NOON));
    reports().insert(report("second", "m1", NOON));

    assertThat(reports().ofMessage("m1"))
        .extracting(MessageReport::id)
        .containsExactly("first", "second");
  }

  private static MessageReport report(String id, String messageId, Instant at) {
    return new MessageReport(
        id,
        message(messageId, "room", NOON),
        "is rude",
        ref("bob"),
        new ReportedRoom("room", "c", "general", null),
        at,
        at);
  }
}
