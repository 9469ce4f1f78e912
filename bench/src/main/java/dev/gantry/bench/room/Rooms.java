package dev.gantry.bench.room;

import dev.gantry.bench.Settings;
import dev.gantry.bench.peer.ChildJvm;
import dev.gantry.bench.peer.Gantry;
import dev.gantry.server.store.sqlite.SqliteStores;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

/** Two rooms of direct messages in one database. */
public final class Rooms {

  /** Id of the small room, and name of whom ada writes with there. */
  public static final String SMALL = "small";

  /** Id of the large room, and name of whom ada writes with there. */
  public static final String LARGE = "large";

  private static final int TOGETHER = 500;

  private Rooms() {}

  /** Makes a server's data in a folder, and fills both rooms by way of its stores. */
  public static void fill(Path folder, int largeSize) throws IOException {
    Gantry.start(folder, ChildJvm.OPTIONS).close();
    try (SqliteStores stores = SqliteStores.open(Gantry.data(folder), Clock.systemUTC())) {
      fill(stores, new SampleRoom(SMALL, Settings.SMALL_ROOM));
      fill(stores, new SampleRoom(LARGE, largeSize));
    }
  }

  private static void fill(SqliteStores stores, SampleRoom room) {
    for (int first = 0; first < room.size(); first += TOGETHER) {
      int start = first;
      stores
          .unitOfWork()
          .run(
              () -> {
                for (int i = start; i < Math.min(start + TOGETHER, room.size()); i++) {
                  add(stores, room, i);
                }
              });
    }
  }

  private static void add(SqliteStores stores, SampleRoom room, int number) {
    stores.messages().restore(room.message(number));
    if (number % 50 == 0) {
      stores.messages().restoreRemoved(room.removed(number), room.at(number));
    }
    if (number % 10 == 0) {
      stores.files().begin(room.file(number));
      stores.files().update(room.file(number));
    }
  }
}
