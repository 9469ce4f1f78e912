package dev.gantry.server.store.mongo;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dev.gantry.server.core.RandomIds;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.bson.Document;

/** One of several servers on a database, with a collection of notes. It can die at any command. */
final class TestServer implements AutoCloseable {

  static final String NOTES = "notes";

  private static final Duration LEASE = Duration.ofMinutes(1);

  private final AtomicInteger commandsLeft = new AtomicInteger(Integer.MAX_VALUE);
  private volatile BooleanSupplier end = () -> false;
  private final MongoProcess process;
  private final MongoContext context;
  private final Records<Note> notes;

  private TestServer(MongoDatabase database) {
    this.process =
        new MongoProcess(database, WriteConcern.MAJORITY, new RandomIds(), LEASE, this::command);
    this.context =
        new MongoContext(
            database,
            process.units(),
            process.stamps(),
            new Documents(),
            new Indexes(database),
            Clock.systemUTC());
    this.notes = new Records<>(context, NOTES, Note.class, "count");
  }

  static TestServer start(TestMongo mongo) {
    TestServer server = new TestServer(mongo.database());
    server.process.start(LEASE);
    return server;
  }

  MongoUnits units() {
    return process.units();
  }

  ChangeStamps stamps() {
    return process.stamps();
  }

  ProcessKeeper keeper() {
    return process.keeper();
  }

  MongoContext context() {
    return context;
  }

  Records<Note> notes() {
    return notes;
  }

  /** Adds one to the count of a note, which is no part of the record. */
  void count(String id) {
    notes.update(id, Updates.inc("count", 1));
  }

  int countOf(String id) {
    return notes.ask(all -> all.find(new Document("_id", id)).first()).getInteger("count", 0);
  }

  /** Lets the server carry out this many commands of commits and then die. */
  TestServer dyingAfter(int commands) {
    commandsLeft.set(commands);
    return this;
  }

  /** Lets the server die ahead of the first command that finds this to be so. */
  void diesWhen(BooleanSupplier end) {
    this.end = end;
  }

  boolean isDead() {
    return commandsLeft.get() < 0;
  }

  /** Ends what all other servers have left, as if the time of their leases had passed. */
  void takeOverAll() {
    context
        .database()
        .getCollection(ProcessLease.COLLECTION)
        .updateMany(Filters.ne("owner", slot().owner()), Updates.set("renewed", new Date(0)));
    keeper().recover();
  }

  Slot slot() {
    return process.slot();
  }

  @Override
  public void close() {
    process.close();
  }

  private void command() {
    if (end.getAsBoolean() || commandsLeft.getAndDecrement() <= 0) {
      commandsLeft.set(-1);
      throw new Death();
    }
  }

  /** No exception, so that nothing of the server handles it. */
  static final class Death extends Error {

    private static final long serialVersionUID = 1L;
  }
}
