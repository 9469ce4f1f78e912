package dev.gantry.server.store.mongo;

import dev.gantry.server.message.MessageStore;
import dev.gantry.server.store.MessageStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoMessageStoreTest extends MessageStoreContract {

  @RegisterExtension final MongoTestStores mongo = new MongoTestStores();

  @Override
  protected MessageStore messages() {
    return mongo.stores().messages();
  }
}
