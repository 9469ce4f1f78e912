package dev.gantry.server.store.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.MongoIncompatibleDriverException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/**
 * The connection to the database that an address names; {@code gantry} where it names none. It
 * reads from the primary, and a write is acknowledged when the majority has it in its journal,
 * unless the address asks for something else.
 */
final class MongoConnection implements AutoCloseable {

  private static final String DEFAULT_DATABASE = "gantry";
  private static final int PATIENCE_SECONDS = 10;
  private static final int LONGEST_ANSWER_SECONDS = 60;

  private final MongoClient client;
  private final MongoDatabase database;
  private final WriteConcern durable;
  private final String place;

  private MongoConnection(
      MongoClient client, List<String> hosts, String database, WriteConcern durable) {
    this.client = client;
    this.place = "MongoDB " + String.join(",", hosts) + "/" + database;
    this.durable = durable;
    this.database = client.getDatabase(database).withWriteConcern(durable.withJournal(false));
  }

  /**
   * Connects.
   *
   * @throws MongoUnavailableException where the address is wrong or nobody answers there
   */
  static MongoConnection open(String address) {
    ConnectionString parsed = parse(address);
    WriteConcern durable = parsed.getWriteConcern();
    if (durable == null) {
      durable = WriteConcern.MAJORITY.withJournal(true);
    } else if (!durable.isAcknowledged()) {
      throw new MongoUnavailableException("its address asks for writes without an answer", null);
    }
    String database = parsed.getDatabase() == null ? DEFAULT_DATABASE : parsed.getDatabase();
    MongoClient client = null;
    try {
      client = MongoClients.create(settings(parsed));
      client.getDatabase(database).runCommand(new Document("ping", 1));
      return new MongoConnection(client, parsed.getHosts(), database, durable);
    } catch (MongoException e) {
      if (client != null) {
        client.close();
      }
      throw new MongoUnavailableException(parsed.getHosts() + ": " + reason(e), e);
    }
  }

  /** The hosts and the database, and no more of the address. */
  String place() {
    return place;
  }

  /** The database; a write there is acknowledged before it is in the journal. */
  MongoDatabase database() {
    return database;
  }

  /** What a write needs that has to outlast any failure, and with it all before it. */
  WriteConcern durable() {
    return durable;
  }

  @Override
  public void close() {
    client.close();
  }

  /** What the driver says of a wrong address may repeat a password. */
  private static ConnectionString parse(String address) {
    try {
      return new ConnectionString(address);
    } catch (IllegalArgumentException e) {
      throw new MongoUnavailableException("its address cannot be understood", null);
    } catch (MongoException e) {
      throw new MongoUnavailableException("its address cannot be resolved", null);
    }
  }

  private static MongoClientSettings settings(ConnectionString address) {
    MongoClientSettings.Builder settings =
        MongoClientSettings.builder()
            .applyConnectionString(address)
            .applicationName("gantry")
            .readPreference(ReadPreference.primary());
    if (address.getServerSelectionTimeout() == null) {
      settings.applyToClusterSettings(
          cluster -> cluster.serverSelectionTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS));
    }
    if (address.getSocketTimeout() == null) {
      settings.applyToSocketSettings(
          socket -> socket.readTimeout(LONGEST_ANSWER_SECONDS, TimeUnit.SECONDS));
    }
    return settings.build();
  }

  private static String reason(MongoException failure) {
    if (failure instanceof MongoSecurityException) {
      return "it does not accept the user and the password";
    }
    if (failure instanceof MongoIncompatibleDriverException) {
      return "its version is too old or too new";
    }
    return failure instanceof MongoTimeoutException ? "it does not answer" : failure.getMessage();
  }
}
