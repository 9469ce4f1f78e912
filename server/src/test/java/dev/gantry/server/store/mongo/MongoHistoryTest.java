package dev.gantry.server.store.mongo;

import dev.gantry.server.message.MessageLists;
import dev.gantry.server.message.MessageStore;
import dev.gantry.server.store.HistoryContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoHistoryTest extends HistoryContract {

  @RegisterExtension final MongoTestStores mongo = new MongoTestStores();

  @Override
  protected MessageStore messages() {
    return mongo.stores().messages();
  }

  @Override
  protected MessageLists lists() {
    return mongo.stores().messageLists();
  }
}
