package dev.gantry.server.store;

import static dev.gantry.server.store.SampleRecords.NOON;
import static dev.gantry.server.store.SampleRecords.message;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.core.UnitOfWork;
import dev.gantry.server.export.MessageExportStore;
import dev.gantry.server.message.MessageBuilder;
import dev.gantry.server.message.MessageStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a {@link MessageExportStore} must do. */
public abstract class MessageExportStoreContract {

  private static final int SEVERAL_READS = 3_500;

  protected abstract MessageExportStore export();

  protected abstract MessageStore messages();

  protected abstract UnitOfWork unit();

  @Test
  void shouldHandOverTheMessagesOfOneRoomByTime() {
    messages().insert(message("late", "room", NOON.plusSeconds(1)));
    messages().insert(message("early", "room", NOON));
    messages().insert(message("elsewhere", "other", NOON));

    assertThat(idsBetween(Instant.EPOCH, NOON.plusSeconds(60))).containsExactly("early", "late");
  }

  @Test
  void shouldCountTheFirstMomentInAndTheLastOut() {
    messages().insert(message("before", "room", NOON.minusMillis(1)));
    messages().insert(message("first", "room", NOON));
    messages().insert(message("last", "room", NOON.plusMillis(9)));
    messages().insert(message("after", "room", NOON.plusMillis(10)));

    assertThat(idsBetween(NOON, NOON.plusMillis(10))).containsExactly("first", "last");
  }

  @Test
  void shouldHandOverHiddenMessagesInTheirPlace() {
    messages().insert(message("a", "room", NOON));
    messages()
        .insert(
            MessageBuilder.builder(message("b", "room", NOON.plusMillis(1))).hidden(true).build());
    messages().insert(message("c", "room", NOON.plusMillis(2)));

    assertThat(idsBetween(NOON, NOON.plusSeconds(1))).containsExactly("a", "b", "c");
  }

  @Test
  void shouldHandOverEachOfManyMessagesOnceAlsoWhereAllAreOfOneMoment() {
    List<String> stored = IntStream.range(0, SEVERAL_READS).mapToObj(i -> "m" + i).toList();
    unit()
        .run(
            () -> {
              for (int i = 0; i < SEVERAL_READS; i++) {
                Instant at = i < SEVERAL_READS / 2 ? NOON : NOON.plusMillis(i);
                boolean hidden = i % 7 == 0;
                messages()
                    .insert(
                        MessageBuilder.builder(message("m" + i, "room", at))
                            .hidden(hidden ? true : null)
                            .build());
              }
            });

    assertThat(idsBetween(NOON, NOON.plusSeconds(60))).isEqualTo(stored);
  }

  @Test
  void shouldHandOverMessagesThatAreLargeEach() {
    IntStream.range(0, 5)
        .forEach(
            i ->
                messages()
                    .insert(
                        MessageBuilder.builder(message("m" + i, "room", NOON))
                            .text("x".repeat(700_000))
                            .build()));

    assertThat(idsBetween(NOON, NOON.plusSeconds(1))).containsExactly("m0", "m1", "m2", "m3", "m4");
  }

  @Test
  void shouldNeitherRepeatNorMissMessagesWhileOthersWriteAndRemove() {
    for (int i = 0; i < 10; i++) {
      messages().insert(message("m" + i, "room", NOON.plusMillis(i)));
    }
    List<String> seen = new ArrayList<>();

    export()
        .each(
            "room",
            NOON,
            NOON.plusSeconds(1),
            message -> {
              seen.add(message.id());
              if (seen.size() == 3) {
                messages().moveToTrash(message, NOON);
                messages().insert(message("meanwhile", "room", NOON.plusMillis(100)));
              }
            });

    assertThat(seen).doesNotHaveDuplicates();
    assertThat(seen).startsWith("m0", "m1", "m2", "m3", "m4", "m5", "m6", "m7", "m8", "m9");
  }

  private List<String> idsBetween(Instant from, Instant until) {
    List<String> ids = new ArrayList<>();
    export().each("room", from, until, message -> ids.add(message.id()));
    return ids;
  }
}
