package dev.gantry.server.store.sqlite;

import static dev.gantry.server.store.SampleRecords.NOON;
import static dev.gantry.server.store.SampleRecords.channel;
import static dev.gantry.server.store.SampleRecords.message;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.message.MessageBuilder;
import dev.gantry.server.search.SearchScope;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A room whose messages all have the same word. Looking at each of them would take several steps of
 * SQLite's virtual machine.
 */
class SearchCostTest {

  private static final int MESSAGES = 3_000;
  private static final int FEW_STEPS = 1_500;

  @TempDir Path folder;

  private MeteredDatabase metered;
  private SqliteMessageStore messages;
  private SqliteMessageSearchStore search;

  @BeforeEach
  void fillRoom() {
    metered = MeteredDatabase.open(folder);
    Documents documents = new Documents();
    messages = new SqliteMessageStore(metered.database(), documents);
    search = new SqliteMessageSearchStore(metered.database(), documents);
    metered
        .database()
        .writer()
        .run(
            () -> {
              new SqliteRoomStore(metered.database(), documents).insert(channel("library"));
              for (int i = 0; i < MESSAGES; i++) {
                insert("m" + i, NOON.plusSeconds(i));
              }
            });
  }

  @AfterEach
  void close() {
    metered.close();
  }

  @Test
  void shouldFindThePageOfAFrequentWordInFewSteps() {
    assertThat(steps(scope(NOON, NOON.plusSeconds(MESSAGES), false))).isLessThan(FEW_STEPS);
    assertThat(steps(scope(NOON, NOON.plusSeconds(MESSAGES), true))).isLessThan(FEW_STEPS);
  }

  @Test
  void shouldFindThePageOfADayInFewSteps() {
    Instant middle = NOON.plusSeconds(MESSAGES / 2);

    assertThat(steps(scope(NOON, middle, false))).isLessThan(FEW_STEPS);
    assertThat(steps(scope(middle, NOON.plusSeconds(MESSAGES), true))).isLessThan(FEW_STEPS);
  }

  @Test
  void shouldFindThePageInFewStepsWhereMessagesCameALittleLate() {
    insert("late", NOON.plusSeconds(MESSAGES - 10));

    assertThat(steps(scope(NOON, NOON.plusSeconds(MESSAGES), false))).isLessThan(FEW_STEPS);
  }

  private int steps(SearchScope scope) {
    return metered.stepsOf(() -> assertThat(search.find(scope, 5, 10)).hasSize(10));
  }

  private void insert(String id, Instant at) {
    messages.insert(
        MessageBuilder.builder(message(id, "library-id", at)).text("the apple").build());
  }

  private static SearchScope scope(Instant from, Instant until, boolean oldestFirst) {
    return new SearchScope("library-id", List.of("apple"), from, until, oldestFirst);
  }
}
