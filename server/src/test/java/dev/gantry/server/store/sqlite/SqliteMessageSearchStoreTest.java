package dev.gantry.server.store.sqlite;

import dev.gantry.server.message.MessageStore;
import dev.gantry.server.room.Room;
import dev.gantry.server.search.MessageSearchStore;
import dev.gantry.server.store.MessageSearchStoreContract;
import dev.gantry.server.store.SampleRecords;
import dev.gantry.server.store.TestStores;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteMessageSearchStoreTest extends MessageSearchStoreContract {

  @RegisterExtension final TestStores stores = new TestStores();

  @Override
  protected MessageSearchStore search() {
    return stores.messageSearch();
  }

  @Override
  protected MessageStore messages() {
    return stores.messages();
  }

  @Override
  protected void inUnit(Runnable work) {
    stores.unitOfWork().run(work);
  }

  @Override
  protected void deleteRoom(String id) {
    stores.rooms().delete(id);
  }

  @Override
  protected String newRoom(String name) {
    Room room = SampleRecords.channel(name);
    stores.rooms().insert(room);
    return room.id();
  }
}
