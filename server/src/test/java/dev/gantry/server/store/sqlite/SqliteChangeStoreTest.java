package dev.gantry.server.store.sqlite;

import dev.gantry.server.message.MessageStore;
import dev.gantry.server.store.ChangeStoreContract;
import dev.gantry.server.store.TestStores;
import dev.gantry.server.sync.ChangeStore;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteChangeStoreTest extends ChangeStoreContract {

  @RegisterExtension final TestStores stores = new TestStores();

  @Override
  protected ChangeStore changes() {
    return stores.changes();
  }

  @Override
  protected MessageStore messages() {
    return stores.messages();
  }
}
