package dev.gantry.server.store.sqlite;

import static dev.gantry.server.store.SampleRecords.NOON;

import dev.gantry.server.core.MutableClock;
import dev.gantry.server.core.SequentialIds;
import dev.gantry.server.store.SampleRecords;
import java.nio.file.Path;

/** Stores messages from several threads for ever, and prints each id once it is acknowledged. */
final class MessageWriter {

  static final int ID_LENGTH = 17;

  private static final int THREADS = 4;

  private MessageWriter() {}

  @SuppressWarnings("resource") // The process is meant to be killed.
  public static void main(String[] arguments) {
    SqliteStores stores = SqliteStores.open(Path.of(arguments[0]), new MutableClock());
    SequentialIds ids = new SequentialIds();
    for (int i = 0; i < THREADS; i++) {
      new Thread(() -> writeForEver(stores, ids)).start();
    }
  }

  private static void writeForEver(SqliteStores stores, SequentialIds ids) {
    while (true) {
      String id = ids.newId();
      stores.messages().insert(SampleRecords.message(id, "room", NOON));
      System.out.println(id);
    }
  }
}
