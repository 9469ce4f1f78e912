package dev.gantry.server.store.mongo;

import dev.gantry.server.core.UnitOfWork;
import dev.gantry.server.setting.SettingStore;
import dev.gantry.server.store.SettingStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoSettingStoreTest extends SettingStoreContract {

  @RegisterExtension final MongoTestStores mongo = new MongoTestStores();

  @Override
  protected SettingStore settings() {
    return mongo.stores().settings();
  }

  @Override
  protected UnitOfWork unitOfWork() {
    return mongo.stores().unitOfWork();
  }
}
