package dev.gantry.server.store.mongo;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.UUID;
import org.slf4j.LoggerFactory;

/**
 * A MongoDB for tests, and in it a database of the test's own: a server inside this process, or the
 * real one that {@code GANTRY_TEST_MONGODB_URI} names. The database is removed when it is closed.
 */
public final class TestMongo implements AutoCloseable {

  private final String name = "gantry-test-" + UUID.randomUUID();

  public TestMongo() {
    // A server that was started in this process meanwhile has set all levels anew.
    quieten();
  }

  /** Every connection, every index and every refusal would be told. */
  public static void quieten() {
    quieten("de.bwaldvogel.mongo", Level.OFF);
    quieten("org.mongodb.driver", Level.WARN);
  }

  private static void quieten(String logger, Level level) {
    ((Logger) LoggerFactory.getLogger(logger)).setLevel(level);
  }

  /** The address of the test's database. */
  public String address() {
    ConnectionString server = new ConnectionString(Server.ADDRESS);
    String whole = server.getConnectionString();
    int hosts = whole.indexOf("//") + 2;
    int path = whole.indexOf('/', hosts);
    int options = whole.indexOf('?', hosts);
    int end = path >= 0 ? path : options >= 0 ? options : whole.length();
    return whole.substring(0, end) + "/" + name + (options >= 0 ? whole.substring(options) : "");
  }

  /** The test's database, beside the stores. */
  public MongoDatabase database() {
    return Server.CLIENT.getDatabase(name);
  }

  @Override
  public void close() {
    database().drop();
  }

  /** One for all tests of a run. */
  private static final class Server {

    static final String ADDRESS = address();
    static final MongoClient CLIENT =
        MongoClients.create(
            MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(ADDRESS))
                .build());

    private static String address() {
      String real = System.getenv("GANTRY_TEST_MONGODB_URI");
      return real == null || real.isBlank() ? inProcess() : real;
    }

    private static String inProcess() {
      MongoServer server = new MongoServer(new MemoryBackend());
      Runtime.getRuntime().addShutdownHook(new Thread(server::shutdownNow));
      return "mongodb://127.0.0.1:" + server.bind().getPort();
    }
  }
}
