package dev.gantry.server.store.sqlite;

import dev.gantry.server.message.MessageStore;
import dev.gantry.server.message.ReadReceiptStore;
import dev.gantry.server.store.ReadReceiptStoreContract;
import dev.gantry.server.store.TestStores;
import dev.gantry.server.user.UserStore;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteReadReceiptStoreTest extends ReadReceiptStoreContract {

  @RegisterExtension final TestStores stores = new TestStores();

  @Override
  protected ReadReceiptStore receipts() {
    return stores.readReceipts();
  }

  @Override
  protected MessageStore messages() {
    return stores.messages();
  }

  @Override
  protected UserStore users() {
    return stores.users();
  }
}
