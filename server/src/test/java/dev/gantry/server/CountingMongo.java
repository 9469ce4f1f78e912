package dev.gantry.server;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import dev.gantry.server.store.mongo.TestMongo;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.bson.RawBsonDocument;

/** A MongoDB server inside this process that notes which commands it gets on which collections. */
final class CountingMongo implements AutoCloseable {

  /** What servers ask each second whether anybody calls them or not. */
  private static final Set<String> BACKGROUND =
      Set.of("gantry_processes", "rocketchat_settings", "rocketchat_permissions");

  private static final Set<String> READS = Set.of("find", "aggregate", "count", "getMore");
  private static final Set<String> WRITES = Set.of("insert", "update", "delete", "findAndModify");

  private static final String DATABASE = "counted";

  private final List<String> commands = Collections.synchronizedList(new ArrayList<>());
  private final MongoServer server = new MongoServer(new NotingBackend());
  private final String address;

  CountingMongo() {
    TestMongo.quieten();
    address = "mongodb://127.0.0.1:" + server.bind().getPort() + "/" + DATABASE;
  }

  String address() {
    return address;
  }

  /** The commands since the last time, each with its collection. */
  List<String> take() {
    synchronized (commands) {
      List<String> taken = List.copyOf(commands);
      commands.clear();
      return taken;
    }
  }

  /** How large a stored document is. */
  int bytes(String collection, String id) {
    try (MongoClient client = MongoClients.create(address)) {
      return client
          .getDatabase(DATABASE)
          .getCollection(collection, RawBsonDocument.class)
          .find(Filters.eq("_id", id))
          .first()
          .getByteBuffer()
          .remaining();
    }
  }

  static boolean isRead(String command) {
    return READS.contains(command.substring(0, command.indexOf(' ')));
  }

  @Override
  public void close() {
    server.shutdownNow();
  }

  private final class NotingBackend extends MemoryBackend {
    @Override
    public Document handleMessage(MongoMessage message) {
      Document command = message.getDocument();
      String name = command.keySet().iterator().next();
      if ((READS.contains(name) || WRITES.contains(name))
          && !BACKGROUND.contains(String.valueOf(command.get(name)))) {
        commands.add(name + " " + command.get(name));
      }
      return super.handleMessage(message);
    }
  }
}
