package dev.gantry.server.store.mongo;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * This process's slot in {@code gantry_processes}, held for a while at a time and by the clock of
 * the database. A process that does not renew its lease in time counts as dead.
 */
final class ProcessLease {

  static final String COLLECTION = "gantry_processes";

  private static final String ID = "_id";
  private static final String OWNER = "owner";
  private static final String RENEWED = "renewed";

  private final MongoCollection<Document> processes;
  private final Duration length;

  private volatile Held held;

  /**
   * What this process holds, and until when by its own clock: earlier than anybody takes it away.
   */
  private record Held(Slot slot, long until) {}

  ProcessLease(MongoDatabase database, Duration length) {
    this.processes = database.getCollection(COLLECTION);
    this.length = length;
  }

  /**
   * The slot of this process.
   *
   * @throws DataAccessResourceFailureException where the lease was not renewed in time
   */
  Slot slot() {
    Held now = held;
    if (now == null || System.nanoTime() - now.until() >= 0) {
      throw new DataAccessResourceFailureException(
          "This server has had no answer of the database for too long");
    }
    return now.slot();
  }

  /** Takes the lowest free slot. */
  void take(String owner) {
    for (int number = 1; ; number++) {
      long asked = System.nanoTime();
      if (takeIfFree(number, owner)) {
        hold(new Slot(number, owner), asked);
        return;
      }
    }
  }

  /**
   * Renews the lease.
   *
   * @return the time of the database; null where the lease is lost
   */
  Date renew() {
    Held now = held;
    if (now == null) {
      return null;
    }
    long asked = System.nanoTime();
    Document renewed = renew(own(now.slot()));
    if (renewed == null) {
      held = null;
      return null;
    }
    hold(now.slot(), asked);
    return renewed.getDate(RENEWED);
  }

  /** The slots whose owners have not renewed their leases. */
  List<Slot> expired(Date now) {
    return processes
        .find(
            Filters.and(
                Filters.exists(OWNER),
                Filters.lt(RENEWED, new Date(now.getTime() - length.toMillis()))))
        .sort(Sorts.ascending(ID))
        .map(process -> new Slot(process.getInteger(ID), process.getString(OWNER)))
        .into(new ArrayList<>());
  }

  /** Takes the slot of a dead process, to bring its work to an end; false if another was faster. */
  boolean takeOver(Slot dead, String owner, Date now) {
    Bson expired =
        Filters.and(own(dead), Filters.lt(RENEWED, new Date(now.getTime() - length.toMillis())));
    return processes
            .updateOne(
                expired, Updates.combine(Updates.set(OWNER, owner), Updates.currentDate(RENEWED)))
            .getMatchedCount()
        == 1;
  }

  /** Frees a slot. */
  void free(Slot slot) {
    processes.updateOne(own(slot), Updates.unset(OWNER));
  }

  /** Frees the slot of this process. */
  void release() {
    Held now = held;
    held = null;
    if (now != null) {
      free(now.slot());
    }
  }

  private boolean takeIfFree(int number, String owner) {
    Bson free = Filters.and(Filters.eq(ID, number), Filters.exists(OWNER, false));
    Bson taken = Updates.combine(Updates.set(OWNER, owner), Updates.currentDate(RENEWED));
    try {
      processes.findOneAndUpdate(free, taken, new FindOneAndUpdateOptions().upsert(true));
      return true;
    } catch (MongoException e) {
      if (MongoFailures.isDuplicate(e)) {
        return false;
      }
      throw e;
    }
  }

  private Document renew(Bson own) {
    return processes.findOneAndUpdate(
        own,
        Updates.currentDate(RENEWED),
        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
  }

  private void hold(Slot slot, long asked) {
    held = new Held(slot, asked + length.toNanos() * 3 / 4);
  }

  private static Bson own(Slot slot) {
    return Filters.and(Filters.eq(ID, slot.number()), Filters.eq(OWNER, slot.owner()));
  }
}
