package dev.gantry.server.store.sqlite;

import dev.gantry.server.core.UnitOfWork;
import dev.gantry.server.direct.DirectRoomLists;
import dev.gantry.server.room.RoomStore;
import dev.gantry.server.room.SubscriptionStore;
import dev.gantry.server.store.DirectRoomListsContract;
import dev.gantry.server.store.TestStores;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteDirectRoomListsTest extends DirectRoomListsContract {

  @RegisterExtension final TestStores stores = new TestStores();

  @Override
  protected DirectRoomLists lists() {
    return stores.directRoomLists();
  }

  @Override
  protected RoomStore rooms() {
    return stores.rooms();
  }

  @Override
  protected SubscriptionStore subscriptions() {
    return stores.subscriptions();
  }

  @Override
  protected UnitOfWork unitOfWork() {
    return stores.unitOfWork();
  }
}
