package dev.gantry.server.store.sqlite;

import dev.gantry.server.core.UnitOfWork;
import dev.gantry.server.setting.SettingStore;
import dev.gantry.server.store.SettingStoreContract;
import dev.gantry.server.store.TestStores;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteSettingStoreTest extends SettingStoreContract {

  @RegisterExtension final TestStores stores = new TestStores();

  @Override
  protected SettingStore settings() {
    return stores.settings();
  }

  @Override
  protected UnitOfWork unitOfWork() {
    return stores.unitOfWork();
  }
}
