package dev.gantry.server.store.sqlite;

import dev.gantry.server.room.RoomStore;
import dev.gantry.server.store.RoomStoreContract;
import dev.gantry.server.store.TestStores;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteRoomStoreTest extends RoomStoreContract {

  @RegisterExtension final TestStores stores = new TestStores();

  @Override
  protected RoomStore rooms() {
    return stores.rooms();
  }
}
