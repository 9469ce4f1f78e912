package dev.gantry.server.store.mongo;

import dev.gantry.server.export.ExportJobStore;
import dev.gantry.server.store.ExportJobStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoExportJobStoreTest extends ExportJobStoreContract {

  @RegisterExtension final MongoTestStores mongo = new MongoTestStores();

  @Override
  protected ExportJobStore jobs() {
    return mongo.stores().exportJobs();
  }
}
