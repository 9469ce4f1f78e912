package dev.gantry.server.store.sqlite;

import dev.gantry.server.file.FileStore;
import dev.gantry.server.room.RoomBuilder;
import dev.gantry.server.store.FileStoreContract;
import dev.gantry.server.store.SampleRecords;
import dev.gantry.server.store.TestStores;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteFileStoreTest extends FileStoreContract {

  @RegisterExtension final TestStores stores = new TestStores();

  @BeforeEach
  void makeRooms() {
    for (String id : List.of("room", "other")) {
      stores.rooms().insert(RoomBuilder.builder(SampleRecords.channel(id)).id(id).build());
    }
  }

  @Override
  protected FileStore files() {
    return stores.files();
  }
}
