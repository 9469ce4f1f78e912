package dev.gantry.server;

import dev.gantry.server.store.mongo.TestMongo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Three servers, each a process of its own, which start at once on one empty database. */
final class ThreeServers implements AutoCloseable {

  private static final int COUNT = 3;
  static final String PASSWORD = "secret";

  private final TestMongo mongo = new TestMongo();
  private final List<ChildServer> servers;

  private ThreeServers(Path folder) {
    ExecutorService starters = Executors.newFixedThreadPool(COUNT);
    try {
      List<CompletableFuture<ChildServer>> starting =
          IntStream.range(0, COUNT)
              .mapToObj(
                  i -> CompletableFuture.supplyAsync(() -> start(folder.resolve("" + i)), starters))
              .toList();
      servers = starting.stream().map(CompletableFuture::join).toList();
    } finally {
      starters.shutdown();
    }
  }

  static ThreeServers startAtOnce(Path folder) {
    return new ThreeServers(folder);
  }

  /** The administrator, by a login at one of the servers. */
  ApiCaller admin(int server) {
    return Logins.admin(servers.get(server).address(), PASSWORD);
  }

  /** Ends one of the servers as {@code kill -9} does. */
  void kill(int server) {
    try {
      servers.get(server).kill();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A user whose password is {@link #PASSWORD}, by a login at one of the servers. */
  ApiCaller login(int server, String username) {
    return Logins.user(servers.get(server).address(), username, PASSWORD);
  }

  /** The same login at another server. */
  ApiCaller elsewhere(int server, ApiCaller caller) {
    return caller.at(servers.get(server).address());
  }

  /** What the database holds, as another program sees it. */
  List<Document> stored(String collection, Bson filter) {
    return mongo.database().getCollection(collection).find(filter).into(new ArrayList<>());
  }

  /** Stores documents as another program does. */
  void insert(String collection, List<Document> documents) {
    mongo.database().getCollection(collection).insertMany(documents);
  }

  /** Changes documents as another program does. */
  void update(String collection, Bson filter, Bson operators) {
    mongo.database().getCollection(collection).updateMany(filter, operators);
  }

  @Override
  public void close() {
    servers.forEach(ChildServer::close);
    mongo.close();
  }

  private ChildServer start(Path data) {
    try {
      Map<String, String> environment =
          Map.of("ADMIN_PASS", PASSWORD, "TEST_MODE", "true", "GANTRY_STORAGE", mongo.address());
      return ChildServer.start(
          data, environment, "--gantry.export.folder=" + data.resolveSibling("exports"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
