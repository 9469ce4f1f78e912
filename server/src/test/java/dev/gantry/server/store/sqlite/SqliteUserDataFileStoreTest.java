package dev.gantry.server.store.sqlite;

import dev.gantry.server.export.UserDataFileStore;
import dev.gantry.server.store.TestStores;
import dev.gantry.server.store.UserDataFileStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteUserDataFileStoreTest extends UserDataFileStoreContract {

  @RegisterExtension final TestStores stores = new TestStores();

  @Override
  protected UserDataFileStore files() {
    return stores.userDataFiles();
  }
}
