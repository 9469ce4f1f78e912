package dev.gantry.server.store.mongo;

import dev.gantry.server.core.UnitOfWork;
import dev.gantry.server.export.MessageExportStore;
import dev.gantry.server.message.MessageStore;
import dev.gantry.server.store.MessageExportStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoMessageExportStoreTest extends MessageExportStoreContract {

  @RegisterExtension final MongoTestStores mongo = new MongoTestStores();

  @Override
  protected MessageExportStore export() {
    return mongo.stores().messageExport();
  }

  @Override
  protected MessageStore messages() {
    return mongo.stores().messages();
  }

  @Override
  protected UnitOfWork unit() {
    return mongo.stores().unitOfWork();
  }
}
