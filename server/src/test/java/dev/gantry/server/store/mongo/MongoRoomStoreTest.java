package dev.gantry.server.store.mongo;

import dev.gantry.server.room.RoomStore;
import dev.gantry.server.store.RoomStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoRoomStoreTest extends RoomStoreContract {

  @RegisterExtension final MongoTestStores mongo = new MongoTestStores();

  @Override
  protected RoomStore rooms() {
    return mongo.stores().rooms();
  }
}
