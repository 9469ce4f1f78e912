package dev.gantry.server.store.sqlite;

import static dev.gantry.server.store.SampleRecords.NOON;
import static dev.gantry.server.store.SampleRecords.message;
import static dev.gantry.server.store.SampleRecords.subscription;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.message.MessageBuilder;
import dev.gantry.server.room.SubscriptionBuilder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Cost in steps of SQLite's virtual machine, which is the same on every computer. Looking at every
 * member of the room would take several steps for each.
 */
class LargeRoomCostTest {

  private static final int MEMBERS = 2_000;
  private static final int FEW_STEPS = 500;

  @TempDir Path folder;

  private MeteredDatabase metered;
  private Database database;
  private SqliteSubscriptionStore subscriptions;
  private SqliteMessageStore messages;

  @BeforeEach
  void fillRoom() {
    metered = MeteredDatabase.open(folder);
    database = metered.database();
    Documents documents = new Documents();
    subscriptions = new SqliteSubscriptionStore(database, documents);
    messages = new SqliteMessageStore(database, documents);
    database.writer().run(this::fill);
  }

  @AfterEach
  void close() {
    metered.close();
  }

  @Test
  void shouldAlertInFewStepsWhereAllAreAlertedAlready() {
    subscriptions.alertOthers("room", "user0-id", NOON);

    assertThat(metered.stepsOf(() -> subscriptions.alertOthers("room", "user0-id", NOON)))
        .isLessThan(FEW_STEPS);
  }

  @Test
  void shouldAddToFewMembersInFewSteps() {
    List<String> mentioned = List.of("user1-id", "user2-id");

    assertThat(metered.stepsOf(() -> subscriptions.addUnread("room", mentioned, 1, 1, 0, NOON)))
        .isLessThan(FEW_STEPS);
    assertThat(metered.stepsOf(() -> addThread(mentioned))).isLessThan(FEW_STEPS);
    assertThat(metered.stepsOf(() -> subscriptions.removeUnreadThread("room", "t1", NOON)))
        .isLessThan(FEW_STEPS);
  }

  @Test
  void shouldFindOwnersAndTheOldestMembersInFewSteps() {
    assertThat(metered.stepsOf(() -> subscriptions.withRole("room", "owner")))
        .isLessThan(FEW_STEPS);
    assertThat(metered.stepsOf(() -> subscriptions.ofRoom("room", 5))).isLessThan(FEW_STEPS);
  }

  @Test
  void shouldFindTheNewestVisibleMessageInFewStepsBehindManyThreadReplies() {
    assertThat(metered.stepsOf(() -> messages.newestVisible("room"))).isLessThan(FEW_STEPS);
  }

  @Test
  void shouldTellInFewStepsWhatEverybodyHasRead() {
    SqliteReadReceiptStore receipts = new SqliteReadReceiptStore(database);

    assertThat(metered.stepsOf(() -> subscriptions.seenByAll("room"))).isLessThan(FEW_STEPS);
    assertThat(metered.stepsOf(() -> messages.unreadUntil("room", NOON.plusSeconds(MEMBERS), 5)))
        .isLessThan(FEW_STEPS);
    assertThat(
            metered.stepsOf(
                () ->
                    receipts.insertForUnread(
                        "room", "user1-id", NOON, NOON.plusSeconds(MEMBERS), NOON)))
        .isLessThan(FEW_STEPS);
  }

  @Test
  void shouldFindTheAnnouncementOfADiscussionInFewSteps() {
    assertThat(metered.stepsOf(() -> messages.announcementOf("discussion"))).isLessThan(FEW_STEPS);
  }

  private void addThread(List<String> followers) {
    subscriptions.addUnreadThread("room", followers, followers, true, "t1", NOON);
  }

  private void fill() {
    subscriptions.insert(
        SubscriptionBuilder.builder(subscription("room", "user0")).roles(List.of("owner")).build());
    messages.insert(message("root", "room", NOON));
    for (int i = 1; i < MEMBERS; i++) {
      subscriptions.insert(subscription("room", "user" + i));
      messages.insert(
          MessageBuilder.builder(message("reply" + i, "room", NOON.plusSeconds(i)))
              .threadId("root")
              .build());
    }
  }
}
