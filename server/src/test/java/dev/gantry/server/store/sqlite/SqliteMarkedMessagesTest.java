package dev.gantry.server.store.sqlite;

import dev.gantry.server.message.MessageLists;
import dev.gantry.server.message.MessageStore;
import dev.gantry.server.store.MarkedMessagesContract;
import dev.gantry.server.store.TestStores;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteMarkedMessagesTest extends MarkedMessagesContract {

  @RegisterExtension final TestStores stores = new TestStores();

  @Override
  protected MessageStore messages() {
    return stores.messages();
  }

  @Override
  protected MessageLists lists() {
    return stores.messageLists();
  }
}
