package dev.gantry.server.store.mongo;

import dev.gantry.server.message.MessageStore;
import dev.gantry.server.message.ReadReceiptStore;
import dev.gantry.server.store.ReadReceiptStoreContract;
import dev.gantry.server.user.UserStore;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoReadReceiptStoreTest extends ReadReceiptStoreContract {

  @RegisterExtension final MongoTestStores mongo = new MongoTestStores();

  @Override
  protected ReadReceiptStore receipts() {
    return mongo.stores().readReceipts();
  }

  @Override
  protected MessageStore messages() {
    return mongo.stores().messages();
  }

  @Override
  protected UserStore users() {
    return mongo.stores().users();
  }
}
