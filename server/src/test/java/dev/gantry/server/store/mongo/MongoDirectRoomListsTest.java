package dev.gantry.server.store.mongo;

import dev.gantry.server.core.UnitOfWork;
import dev.gantry.server.direct.DirectRoomLists;
import dev.gantry.server.room.RoomStore;
import dev.gantry.server.room.SubscriptionStore;
import dev.gantry.server.store.DirectRoomListsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoDirectRoomListsTest extends DirectRoomListsContract {

  @RegisterExtension final MongoTestStores mongo = new MongoTestStores();

  @Override
  protected DirectRoomLists lists() {
    return mongo.stores().directRoomLists();
  }

  @Override
  protected RoomStore rooms() {
    return mongo.stores().rooms();
  }

  @Override
  protected SubscriptionStore subscriptions() {
    return mongo.stores().subscriptions();
  }

  @Override
  protected UnitOfWork unitOfWork() {
    return mongo.stores().unitOfWork();
  }
}
