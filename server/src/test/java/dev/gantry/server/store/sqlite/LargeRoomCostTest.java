package dev.gantry.server.store.sqlite;

import static dev.gantry.server.store.SampleRecords.NOON;
import static dev.gantry.server.store.SampleRecords.message;
import static dev.gantry.server.store.SampleRecords.subscription;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.message.MessageBuilder;
import dev.gantry.server.room.SubscriptionBuilder;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.ProgressHandler;

/**
 * Cost in steps of SQLite's virtual machine, which is the same on every computer. Looking at every
 * member of the room would take several steps for each.
 */
class LargeRoomCostTest {

  private static final int MEMBERS = 2_000;
  private static final int FEW_STEPS = 500;

  @TempDir Path folder;

  private final AtomicInteger steps = new AtomicInteger();
  private Connection connection;
  private Database database;
  private SqliteSubscriptionStore subscriptions;
  private SqliteMessageStore messages;

  @BeforeEach
  void fillRoom() throws SQLException {
    Connections connections = new Connections(folder.resolve("gantry.db"));
    connection = connections.openWriter();
    new Schema(folder.resolve("gantry.db"), connections).bringUpToDate(connection);
    connections.useWriteAheadLog(connection);
    database = new Database(connection, connections);
    Documents documents = new Documents();
    subscriptions = new SqliteSubscriptionStore(database, documents);
    messages = new SqliteMessageStore(database, documents);
    database.writer().run(this::fill);
    ProgressHandler.setHandler(connection, 1, counting());
  }

  @AfterEach
  void close() throws SQLException {
    ProgressHandler.clearHandler(connection);
    database.close();
  }

  @Test
  void shouldAlertInFewStepsWhereAllAreAlertedAlready() {
    subscriptions.alertOthers("room", "user0-id", NOON);

    assertThat(stepsOf(() -> subscriptions.alertOthers("room", "user0-id", NOON)))
        .isLessThan(FEW_STEPS);
  }

  @Test
  void shouldAddToFewMembersInFewSteps() {
    List<String> mentioned = List.of("user1-id", "user2-id");

    assertThat(stepsOf(() -> subscriptions.addUnread("room", mentioned, 1, 1, 0, NOON)))
        .isLessThan(FEW_STEPS);
    assertThat(stepsOf(() -> addThread(mentioned))).isLessThan(FEW_STEPS);
    assertThat(stepsOf(() -> subscriptions.removeUnreadThread("room", "t1", NOON)))
        .isLessThan(FEW_STEPS);
  }

  @Test
  void shouldFindOwnersAndTheOldestMembersInFewSteps() {
    assertThat(stepsOf(() -> subscriptions.withRole("room", "owner"))).isLessThan(FEW_STEPS);
    assertThat(stepsOf(() -> subscriptions.ofRoom("room", 5))).isLessThan(FEW_STEPS);
  }

  @Test
  void shouldFindTheNewestVisibleMessageInFewStepsBehindManyThreadReplies() {
    assertThat(stepsOf(() -> messages.newestVisible("room"))).isLessThan(FEW_STEPS);
  }

  @Test
  void shouldTellInFewStepsWhatEverybodyHasRead() {
    SqliteReadReceiptStore receipts = new SqliteReadReceiptStore(database);

    assertThat(stepsOf(() -> subscriptions.seenByAll("room"))).isLessThan(FEW_STEPS);
    assertThat(stepsOf(() -> messages.unreadUntil("room", NOON.plusSeconds(MEMBERS), 5)))
        .isLessThan(FEW_STEPS);
    assertThat(
            stepsOf(
                () ->
                    receipts.insertForUnread(
                        "room", "user1-id", NOON, NOON.plusSeconds(MEMBERS), NOON)))
        .isLessThan(FEW_STEPS);
  }

  @Test
  void shouldFindTheAnnouncementOfADiscussionInFewSteps() {
    assertThat(stepsOf(() -> messages.announcementOf("discussion"))).isLessThan(FEW_STEPS);
  }

  private void addThread(List<String> followers) {
    subscriptions.addUnreadThread("room", followers, followers, true, "t1", NOON);
  }

  private int stepsOf(Runnable work) {
    return database
        .writer()
        .write(
            () -> {
              steps.set(0);
              work.run();
              return steps.get();
            });
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

  private ProgressHandler counting() {
    return new ProgressHandler() {
      @Override
      protected int progress() {
        steps.incrementAndGet();
        return 0;
      }
    };
  }
}
