package dev.gantry.server.store.sqlite;

import dev.gantry.server.message.MessageLists;
import dev.gantry.server.message.MessageStore;
import dev.gantry.server.store.HistoryContract;
import dev.gantry.server.store.TestStores;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteHistoryTest extends HistoryContract {

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
