package dev.gantry.server.store.mongo;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.dao.DataAccessException;

/**
 * Gives every change of a room's messages a later time than all before it, in {@code
 * gantry_stamps}. Several servers write at once, and the change with the later stamp may be ready
 * first; so a stamp is pending from when it is given until its unit is applied, and readers look
 * only at what is earlier than the first that is pending.
 */
final class ChangeStamps {

  static final String COLLECTION = "gantry_stamps";

  private static final String ID = "_id";
  private static final String LAST = "last";
  private static final String PENDING = "pending";
  private static final int ATTEMPTS = 3;
  private static final Instant ALL = Instant.ofEpochMilli(Long.MAX_VALUE);

  private final MongoDatabase database;
  private final MongoCollection<Document> stamps;
  private final Commands commands;
  private final Queue<String> unreleased = new ConcurrentLinkedQueue<>();

  ChangeStamps(MongoDatabase database, Commands commands) {
    this.database = database;
    this.stamps = database.getCollection(COLLECTION);
    this.commands = commands;
  }

  /** The index by which a dead process's stamps are found. */
  void createIndexes(Indexes indexes) {
    indexes.ensure(COLLECTION, new Document(PENDING + ".slot", 1));
  }

  /**
   * The wanted time, or the millisecond after the room's last stamp where that is later.
   *
   * @param again whether the unit has a stamp of the room already, behind which this one is hidden
   */
  Instant next(String roomId, Instant wanted, String unit, int slot, boolean again) {
    Document pending = new Document("unit", unit).append("slot", slot);
    long stamp = wanted.toEpochMilli();
    Bson earlier = Filters.lt(LAST, stamp);
    while (!take(roomId, earlier, stamp, again ? null : pending)) {
      // Counting up in one step would not tell, ahead of it, from when on readers have to wait.
      Document room = find(roomId);
      if (room.isEmpty()) {
        begin(roomId);
      } else {
        stamp = Math.max(stamp, lastOf(room) + 1);
        earlier = Filters.eq(LAST, lastOf(room));
      }
    }
    return Instant.ofEpochMilli(stamp);
  }

  /** Keeps later stamps of the room behind one that was given elsewhere. */
  void startAfter(String roomId, Instant stamp) {
    commands.send(
        () -> stamps.updateOne(Filters.eq(ID, roomId), Updates.max(LAST, stamp.toEpochMilli())));
  }

  /**
   * Reads a room's changes so that none appears later that is earlier than one that was read.
   *
   * @param query reads changes with stamps earlier than the time that it is given
   */
  <T> T read(String roomId, Function<Instant, T> query) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Document before = find(roomId);
      T changes = query.apply(pendingSince(before).orElse(ALL));
      if (lastOf(before) == lastOf(find(roomId))) {
        return changes;
      }
    }
    // Stamps are given all the time, so what was given before is all that is certain.
    Document room = find(roomId);
    Instant given = Instant.ofEpochMilli(lastOf(room) + 1);
    return query.apply(pendingSince(room).filter(given::isAfter).orElse(given));
  }

  /** Ends the stamps of a unit, which has been applied or undone; later on if need be. */
  void release(String unit, Collection<String> roomIds) {
    if (roomIds.isEmpty()) {
      return;
    }
    Bson rooms =
        roomIds.size() == 1 ? Filters.eq(ID, roomIds.iterator().next()) : Filters.in(ID, roomIds);
    try {
      commands.send(() -> stamps.updateMany(rooms, pull(unit)));
    } catch (MongoException | DataAccessException e) {
      unreleased.add(unit);
    }
  }

  /** Ends the stamps of units of a process that have been left until now. */
  void releaseLeft(int slot) {
    for (String unit = unreleased.peek(); unit != null; unit = unreleased.peek()) {
      release(slot, unit);
      unreleased.remove();
    }
  }

  /** Ends the stamps of one unit of a process, whatever their rooms. */
  void release(int slot, String unit) {
    commands.send(() -> stamps.updateMany(Filters.eq(PENDING + ".slot", slot), pull(unit)));
  }

  /** Ends the stamps of a process that is dead, after its units. */
  void releaseAllOf(int slot) {
    commands.send(
        () ->
            stamps.updateMany(
                Filters.eq(PENDING + ".slot", slot),
                Updates.pull(PENDING, new Document("slot", slot))));
  }

  /** A room's first stamp comes after what Rocket.Chat itself may have stored. */
  private void begin(String roomId) {
    long last =
        Math.max(
            newest(database.getCollection("rocketchat_message"), "_updatedAt", roomId),
            newest(database.getCollection("rocketchat__trash"), "_deletedAt", roomId));
    try {
      commands.send(() -> stamps.insertOne(new Document(ID, roomId).append(LAST, last)));
    } catch (MongoException e) {
      if (!MongoFailures.isDuplicate(e)) {
        throw e;
      }
    }
  }

  private long newest(MongoCollection<Document> collection, String field, String roomId) {
    Document newest =
        commands.send(
            () -> collection.find(Filters.eq("rid", roomId)).sort(new Document(field, -1)).first());
    Date stamp = newest == null ? null : newest.getDate(field);
    return stamp == null ? 0 : stamp.getTime();
  }

  private boolean take(String roomId, Bson earlier, long stamp, Document pending) {
    Bson last = Updates.set(LAST, stamp);
    Bson taken =
        pending == null
            ? last
            : Updates.combine(last, Updates.push(PENDING, pending.append("from", stamp)));
    return commands
            .send(() -> stamps.updateOne(Filters.and(Filters.eq(ID, roomId), earlier), taken))
            .getMatchedCount()
        == 1;
  }

  private static Bson pull(String unit) {
    return Updates.pull(PENDING, new Document("unit", unit));
  }

  private Document find(String roomId) {
    Document room = commands.send(() -> stamps.find(Filters.eq(ID, roomId)).first());
    return room == null ? new Document() : room;
  }

  private static long lastOf(Document room) {
    return room.get(LAST, 0L);
  }

  private static Optional<Instant> pendingSince(Document room) {
    return room.getList(PENDING, Document.class, List.of()).stream()
        .map(pending -> Instant.ofEpochMilli(pending.getLong("from")))
        .min(Instant::compareTo);
  }
}
