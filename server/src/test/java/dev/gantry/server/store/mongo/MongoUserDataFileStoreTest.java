package dev.gantry.server.store.mongo;

import dev.gantry.server.export.UserDataFileStore;
import dev.gantry.server.store.UserDataFileStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoUserDataFileStoreTest extends UserDataFileStoreContract {

  @RegisterExtension final MongoTestStores mongo = new MongoTestStores();

  @Override
  protected UserDataFileStore files() {
    return mongo.stores().userDataFiles();
  }
}
