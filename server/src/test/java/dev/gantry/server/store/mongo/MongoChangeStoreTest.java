package dev.gantry.server.store.mongo;

import dev.gantry.server.message.MessageStore;
import dev.gantry.server.store.ChangeStoreContract;
import dev.gantry.server.sync.ChangeStore;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoChangeStoreTest extends ChangeStoreContract {

  @RegisterExtension final MongoTestStores mongo = new MongoTestStores();

  @Override
  protected ChangeStore changes() {
    return mongo.stores().changes();
  }

  @Override
  protected MessageStore messages() {
    return mongo.stores().messages();
  }
}
