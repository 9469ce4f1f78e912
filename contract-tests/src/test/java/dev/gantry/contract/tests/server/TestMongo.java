package dev.gantry.contract.tests.server;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.UUID;

/**
 * A database for one test: of a MongoDB server inside this process, or of the real one that {@code
 * GANTRY_TEST_MONGODB_URI} names. It is removed when it is closed.
 */
record TestMongo(String address, Runnable end) implements AutoCloseable {

  static TestMongo start() {
    var real = System.getenv("GANTRY_TEST_MONGODB_URI");
    return real == null || real.isBlank() ? inThisProcess() : at(real);
  }

  private static TestMongo inThisProcess() {
    var server = new MongoServer(new MemoryBackend());
    var port = server.bind().getPort();
    return new TestMongo("mongodb://127.0.0.1:" + port + "/replay", server::shutdownNow);
  }

  private static TestMongo at(String server) {
    var name = "gantry-replay-" + UUID.randomUUID();
    var hosts = server.indexOf("//") + 2;
    var options = server.indexOf('?', hosts);
    var place = options < 0 ? server : server.substring(0, options);
    var path = place.indexOf('/', hosts);
    var address =
        (path < 0 ? place : place.substring(0, path))
            + "/"
            + name
            + (options < 0 ? "" : server.substring(options));
    return new TestMongo(address, () -> drop(address, name));
  }

  private static void drop(String address, String name) {
    try (var client = MongoClients.create(new ConnectionString(address))) {
      client.getDatabase(name).drop();
    }
  }

  @Override
  public void close() {
    end.run();
  }
}
