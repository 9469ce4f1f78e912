package dev.gantry.server.store.sqlite;

import dev.gantry.server.file.FileStore;
import dev.gantry.server.store.FileStoreContract;
import dev.gantry.server.store.TestStores;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteFileStoreTest extends FileStoreContract {

  @RegisterExtension final TestStores stores = new TestStores();

  @Override
  protected FileStore files() {
    return stores.files();
  }
}
