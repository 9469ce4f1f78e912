package dev.gantry.server.store.sqlite;

import dev.gantry.server.message.MessageReportStore;
import dev.gantry.server.store.MessageReportStoreContract;
import dev.gantry.server.store.TestStores;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteMessageReportStoreTest extends MessageReportStoreContract {

  @RegisterExtension final TestStores stores = new TestStores();

  @Override
  protected MessageReportStore reports() {
    return stores.reports();
  }
}
