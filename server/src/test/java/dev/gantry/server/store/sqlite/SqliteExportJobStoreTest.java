package dev.gantry.server.store.sqlite;

import dev.gantry.server.export.ExportJobStore;
import dev.gantry.server.store.ExportJobStoreContract;
import dev.gantry.server.store.TestStores;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteExportJobStoreTest extends ExportJobStoreContract {

  @RegisterExtension final TestStores stores = new TestStores();

  @Override
  protected ExportJobStore jobs() {
    return stores.exportJobs();
  }
}
