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

  private static final FindOneAndUpdateOptions CHANGED =
      new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);
  private static final FindOneAndUpdateOptions CHANGED_OR_NEW =
      new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER).upsert(true);

  private final MongoCollection<Document> processes;
  private final Duration length;

  private volatile Held held;

  /**
   * What this process holds, and until when by its own clock: earlier than anybody takes it away.
   */
  private record Held(Slot slot, long until, Date renewed) {}

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
    return current().slot();
  }

  /** When the lease was renewed last, by the clock of the database. */
  Date renewed() {
    return current().renewed();
  }

  /** Takes the lowest free slot. */
  void take(String owner) {
    for (int number = 1; ; number++) {
      long asked = System.nanoTime();
      Document taken = takeIfFree(number, owner);
      if (taken != null) {
        hold(new Slot(number, owner), asked, taken);
        return;
      }
    }
  }

  /** Renews the lease; false where it is lost. */
  boolean renew() {
    Held now = held;
    if (now == null) {
      return false;
    }
    long asked = System.nanoTime();
    Document renewed =
        processes.findOneAndUpdate(own(now.slot()), Updates.currentDate(RENEWED), CHANGED);
    if (renewed == null) {
      held = null;
      return false;
    }
    hold(now.slot(), asked, renewed);
    return true;
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

  private Held current() {
    Held now = held;
    if (now == null || System.nanoTime() - now.until() >= 0) {
      throw new DataAccessResourceFailureException(
          "This server has had no answer of the database for too long");
    }
    return now;
  }

  private Document takeIfFree(int number, String owner) {
    Bson free = Filters.and(Filters.eq(ID, number), Filters.exists(OWNER, false));
    Bson taken = Updates.combine(Updates.set(OWNER, owner), Updates.currentDate(RENEWED));
    try {
      return processes.findOneAndUpdate(free, taken, CHANGED_OR_NEW);
    } catch (MongoException e) {
      if (MongoFailures.isDuplicate(e)) {
        return null;
      }
      throw e;
    }
  }

  private void hold(Slot slot, long asked, Document process) {
    held = new Held(slot, asked + length.toNanos() * 3 / 4, process.getDate(RENEWED));
  }

  private static Bson own(Slot slot) {
    return Filters.and(Filters.eq(ID, slot.number()), Filters.eq(OWNER, slot.owner()));
  }
}
