package dev.gantry.server.store.mongo;

import dev.gantry.server.core.UnitOfWork;
import dev.gantry.server.store.UserStoreContract;
import dev.gantry.server.user.UserStore;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoUserStoreTest extends UserStoreContract {

  @RegisterExtension final MongoTestStores mongo = new MongoTestStores();

  @Override
  protected UserStore users() {
    return mongo.stores().users();
  }

  @Override
  protected UnitOfWork unitOfWork() {
    return mongo.stores().unitOfWork();
  }
}
