package dev.gantry.server.store.sqlite;

import dev.gantry.server.core.UnitOfWork;
import dev.gantry.server.store.TestStores;
import dev.gantry.server.store.UserStoreContract;
import dev.gantry.server.user.UserStore;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteUserStoreTest extends UserStoreContract {

  @RegisterExtension final TestStores stores = new TestStores();

  @Override
  protected UserStore users() {
    return stores.users();
  }

  @Override
  protected UnitOfWork unitOfWork() {
    return stores.unitOfWork();
  }
}
