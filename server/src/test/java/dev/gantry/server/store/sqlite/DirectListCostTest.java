package dev.gantry.server.store.sqlite;

import static dev.gantry.server.store.SampleRecords.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.core.Page;
import dev.gantry.server.core.PageRequest;
import dev.gantry.server.room.Room;
import dev.gantry.server.room.RoomBuilder;
import dev.gantry.server.room.SubscriptionBuilder;
import dev.gantry.server.user.UserRef;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What pages of direct-message rooms cost where there are few and where there are many. In steps of
 * SQLite's virtual machine, which are the same on every computer.
 */
class DirectListCostTest {

  private static final int FEW = 500;
  private static final int MANY = 20_000;
  private static final double AT_MOST = 1.5;

  @TempDir Path folder;

  private MeteredDatabase metered;
  private Database database;
  private SqliteRoomStore rooms;
  private SqliteSubscriptionStore subscriptions;
  private SqliteDirectRoomLists lists;

  @BeforeEach
  void open() {
    metered = MeteredDatabase.open(folder);
    database = metered.database();
    rooms = new SqliteRoomStore(database, new Documents());
    subscriptions = new SqliteSubscriptionStore(database, new Documents());
    lists = new SqliteDirectRoomLists(database, new Documents());
  }

  @AfterEach
  void close() {
    metered.close();
  }

  @Test
  void pagesAndTotalsCostTheSame() {
    add(0, FEW);
    int few = metered.stepsOf(() -> readAllOver(FEW));

    add(FEW, MANY);

    assertThat((double) metered.stepsOf(() -> readAllOver(MANY))).isLessThan(AT_MOST * few);
  }

  @Test
  void openingARoomCostsTheSame() {
    add(0, FEW);
    int few = metered.stepsOf(() -> add(FEW, FEW + 20));

    add(FEW + 20, MANY);

    assertThat((double) metered.stepsOf(() -> add(MANY, MANY + 20))).isLessThan(AT_MOST * few);
  }

  private void readAllOver(int size) {
    for (IntFunction<Page<Room>> list :
        List.<IntFunction<Page<Room>>>of(
            offset -> lists.all(PageRequest.of(offset, 50)),
            offset -> lists.ofUser("ada", PageRequest.of(offset, 50)))) {
      for (int part = 0; part < 20; part++) {
        Page<Room> page = list.apply(part * size / 20);
        assertThat(page.items()).isNotEmpty();
        assertThat(page.total()).isEqualTo(size);
      }
    }
  }

  private void add(int from, int to) {
    database
        .writer()
        .run(
            () -> {
              for (int number = from; number < to; number++) {
                add(number);
              }
            });
  }

  private void add(int number) {
    Instant at = NOON.plusSeconds(number);
    rooms.insert(
        RoomBuilder.builder()
            .id("r" + number)
            .type("d")
            .memberIds(List.of("ada", "user" + number))
            .createdAt(at)
            .updatedAt(at)
            .other(Map.of())
            .build());
    subscriptions.insert(
        SubscriptionBuilder.builder()
            .id("s" + number)
            .roomId("r" + number)
            .user(new UserRef("ada", "ada", null))
            .type("d")
            .createdAt(at)
            .updatedAt(at)
            .other(Map.of())
            .build());
  }
}
