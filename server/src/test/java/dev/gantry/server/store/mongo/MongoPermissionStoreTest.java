package dev.gantry.server.store.mongo;

import dev.gantry.server.core.UnitOfWork;
import dev.gantry.server.permission.PermissionStore;
import dev.gantry.server.store.PermissionStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoPermissionStoreTest extends PermissionStoreContract {

  @RegisterExtension final MongoTestStores mongo = new MongoTestStores();

  @Override
  protected PermissionStore permissions() {
    return mongo.stores().permissions();
  }

  @Override
  protected UnitOfWork unitOfWork() {
    return mongo.stores().unitOfWork();
  }
}
