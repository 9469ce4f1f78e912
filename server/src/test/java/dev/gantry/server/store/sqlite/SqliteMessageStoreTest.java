package dev.gantry.server.store.sqlite;

import dev.gantry.server.message.MessageStore;
import dev.gantry.server.store.MessageStoreContract;
import dev.gantry.server.store.TestStores;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteMessageStoreTest extends MessageStoreContract {

  @RegisterExtension final TestStores stores = new TestStores();

  @Override
  protected MessageStore messages() {
    return stores.messages();
  }
}
