package dev.gantry.server.store.sqlite;

import dev.gantry.server.core.UnitOfWork;
import dev.gantry.server.permission.PermissionStore;
import dev.gantry.server.store.PermissionStoreContract;
import dev.gantry.server.store.TestStores;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlitePermissionStoreTest extends PermissionStoreContract {

  @RegisterExtension final TestStores stores = new TestStores();

  @Override
  protected PermissionStore permissions() {
    return stores.permissions();
  }

  @Override
  protected UnitOfWork unitOfWork() {
    return stores.unitOfWork();
  }
}
