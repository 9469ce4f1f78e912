package dev.gantry.server.store.sqlite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.util.FileSystemUtils;

/** A database with one table of unique notes, and callers that can be made to wait together. */
final class NoteDatabase implements AfterEachCallback {

  private final ExecutorService callers = Executors.newCachedThreadPool();
  private final Path folder;
  private final Database database;

  /** Opens it, after running statements on the connection that will write. */
  NoteDatabase(String... preparations) {
    try {
      folder = Files.createTempDirectory("gantry-notes");
      Connections connections = new Connections(folder.resolve("notes.db"));
      Connection writer = connections.openWriter();
      connections.useWriteAheadLog(writer);
      try (Statement statement = writer.createStatement()) {
        statement.execute("CREATE TABLE note (text TEXT UNIQUE)");
        for (String preparation : preparations) {
          statement.execute(preparation);
        }
      }
      database = new Database(writer, connections);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  Database database() {
    return database;
  }

  GroupCommitWriter writer() {
    return database.writer();
  }

  void write(String text) {
    database.update("INSERT INTO note VALUES (?)", text);
  }

  List<String> notes() {
    return database.list("SELECT text FROM note ORDER BY text", row -> row.getString(1));
  }

  /** Runs the starter while a unit holds the writer, so that what it starts has to wait. */
  <T> T duringAnotherUnit(Supplier<T> starter) {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    CompletableFuture<Void> holder = async(() -> writer().run(() -> pass(begun, mayEnd)));
    await(begun);
    try {
      return starter.get();
    } finally {
      mayEnd.countDown();
      holder.exceptionally(failure -> null).join();
    }
  }

  /** Starts a unit and returns once it is in the queue, so that the order is certain. */
  CompletableFuture<Void> start(Runnable work) {
    int waiting = writer().waiting();
    CompletableFuture<Void> unit = async(() -> writer().run(work));
    Awaitility.await().until(() -> writer().waiting() == waiting + 1);
    return unit;
  }

  List<CompletableFuture<Void>> startWriting(String... texts) {
    List<CompletableFuture<Void>> started = new ArrayList<>();
    for (String text : texts) {
      started.add(start(() -> write(text)));
    }
    return started;
  }

  CompletableFuture<Void> async(Runnable work) {
    return CompletableFuture.runAsync(work, callers);
  }

  /** Reports that it has begun and waits for the word to end. */
  static void pass(CountDownLatch begun, CountDownLatch mayEnd) {
    begun.countDown();
    await(mayEnd);
  }

  static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void afterEach(ExtensionContext context) throws IOException {
    database.close();
    callers.shutdownNow();
    FileSystemUtils.deleteRecursively(folder);
  }
}
