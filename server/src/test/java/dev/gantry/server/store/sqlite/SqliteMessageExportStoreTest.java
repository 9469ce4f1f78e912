package dev.gantry.server.store.sqlite;

import dev.gantry.server.core.UnitOfWork;
import dev.gantry.server.export.MessageExportStore;
import dev.gantry.server.message.MessageStore;
import dev.gantry.server.store.MessageExportStoreContract;
import dev.gantry.server.store.TestStores;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteMessageExportStoreTest extends MessageExportStoreContract {

  @RegisterExtension final TestStores stores = new TestStores();

  @Override
  protected MessageExportStore export() {
    return stores.messageExport();
  }

  @Override
  protected MessageStore messages() {
    return stores.messages();
  }

  @Override
  protected UnitOfWork unit() {
    return stores.unitOfWork();
  }
}
