package dev.gantry.server.store.sqlite;

import dev.gantry.server.permission.RoomRoles;
import dev.gantry.server.room.SubscriptionStore;
import dev.gantry.server.store.SubscriptionStoreContract;
import dev.gantry.server.store.TestStores;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteSubscriptionStoreTest extends SubscriptionStoreContract {

  @RegisterExtension final TestStores stores = new TestStores();

  @Override
  protected SubscriptionStore subscriptions() {
    return stores.subscriptions();
  }

  @Override
  protected RoomRoles roomRoles() {
    return stores.roomRoles();
  }
}
