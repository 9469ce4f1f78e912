package dev.gantry.server.store.mongo;

import dev.gantry.server.permission.RoomRoles;
import dev.gantry.server.room.SubscriptionStore;
import dev.gantry.server.store.SubscriptionStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoSubscriptionStoreTest extends SubscriptionStoreContract {

  @RegisterExtension final MongoTestStores mongo = new MongoTestStores();

  @Override
  protected SubscriptionStore subscriptions() {
    return mongo.stores().subscriptions();
  }

  @Override
  protected RoomRoles roomRoles() {
    return mongo.stores().roomRoles();
  }
}
