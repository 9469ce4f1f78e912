package dev.gantry.server.store.mongo;

import dev.gantry.server.file.FileStore;
import dev.gantry.server.store.FileStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoFileStoreTest extends FileStoreContract {

  @RegisterExtension final MongoTestStores mongo = new MongoTestStores();

  @Override
  protected FileStore files() {
    return mongo.stores().files();
  }
}
