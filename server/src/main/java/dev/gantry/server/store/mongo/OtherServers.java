package dev.gantry.server.store.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.Date;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The servers that share a database with this process, as their leases show them. */
final class OtherServers {

  private final MongoCollection<Document> processes;
  private final Slot own;

  OtherServers(MongoDatabase database, Slot own) {
    this.processes = database.getCollection(ProcessLease.COLLECTION);
    this.own = own;
  }

  /** Whether one has a lease that it renewed after a moment by the clock of the database. */
  boolean areThereSince(Date moment) {
    return exists(Filters.and(Filters.exists("owner"), Filters.gt("renewed", moment)));
  }

  /** Whether one had a lease after a moment, be it gone by now. */
  boolean wereThereSince(Date moment) {
    return exists(Filters.gt("renewed", moment));
  }

  private boolean exists(Bson condition) {
    return processes.find(Filters.and(Filters.ne(Records.ID, own.number()), condition)).first()
        != null;
  }
}
