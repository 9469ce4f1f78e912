package dev.gantry.server.store.mongo;

import com.mongodb.MongoException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * Units of work that are being applied, in {@code gantry_units}: one document for each lane, made
 * in one atomic step. What does not fit goes into documents before it, which mean nothing alone.
 */
final class UnitJournal {

  static final String COLLECTION = "gantry_units";

  private static final String ID = "_id";
  private static final String SLOT = "slot";
  private static final String UNIT = "unit";
  private static final String EFFECTS = "effects";
  private static final String PIECES = "pieces";
  private static final String APPLYING = "applying";

  private final MongoCollection<Document> journal;
  private final WriteConcern durable;
  private final Commands commands;
  private final int limit;

  /**
   * @param durable how durable the end of a unit has to be; all before it is kept in its order
   * @param limit how many bytes of effects one document takes; it may have 16 MB in all
   */
  UnitJournal(MongoDatabase database, WriteConcern durable, Commands commands, int limit) {
    this.journal = database.getCollection(COLLECTION);
    this.durable = durable;
    this.commands = commands;
    this.limit = limit;
  }

  /** Writes down what is to be done; from here on it is done, whatever happens to this process. */
  void open(Slot slot, JournalEntry entry) {
    List<Binary> pieces = EffectBytes.write(entry.effects(), limit);
    for (int i = 1; i < pieces.size(); i++) {
      put(document(slot, piece(entry.lane(), i), entry, pieces.get(i)));
    }
    insert(document(slot, entry.lane(), entry, pieces.get(0)).append(PIECES, pieces.size()));
  }

  /** Notes that nothing can stand in the unit's way any more. */
  void applying(JournalEntry entry) {
    commands.send(
        () -> journal.updateOne(Filters.eq(ID, entry.lane()), Updates.set(APPLYING, true)));
  }

  /** Ends the unit; all that it wrote is durable when this returns. */
  void close(JournalEntry entry) {
    Document own = new Document(ID, entry.lane()).append(UNIT, entry.unit());
    Document head = commands.send(() -> journal.withWriteConcern(durable).findOneAndDelete(own));
    int pieces = head == null ? 1 : head.getInteger(PIECES);
    if (pieces > 1) {
      List<String> ids = IntStream.range(1, pieces).mapToObj(i -> piece(entry.lane(), i)).toList();
      commands.send(() -> journal.deleteMany(Filters.in(ID, ids)));
    }
  }

  /** Whether any of these units has been begun and not ended. */
  boolean hasAny(Collection<String> units) {
    return commands.send(
        () ->
            journal.find(Filters.in(UNIT, units)).projection(new Document(ID, 1)).first() != null);
  }

  /** The unit that was begun in a lane and not ended. */
  Optional<JournalEntry> find(String lane) {
    return Optional.ofNullable(byId(lane)).map(this::read);
  }

  /** The lanes of a process in which something was begun and not ended. */
  List<String> lanesOf(int slot) {
    return commands.send(
        () ->
            journal
                .find(Filters.and(Filters.eq(SLOT, slot), Filters.exists(PIECES)))
                .projection(new Document(ID, 1))
                .map(head -> head.getString(ID))
                .into(new ArrayList<>()));
  }

  /** Removes what a process left of entries that it had not finished writing. */
  void sweep(int slot) {
    commands.send(
        () ->
            journal.deleteMany(Filters.and(Filters.eq(SLOT, slot), Filters.exists(PIECES, false))));
  }

  private void put(Document piece) {
    commands.send(
        () ->
            journal.replaceOne(
                Filters.eq(ID, piece.get(ID)), piece, new ReplaceOptions().upsert(true)));
  }

  private void insert(Document head) {
    try {
      commands.send(() -> journal.insertOne(head));
    } catch (MongoException e) {
      Document there = MongoFailures.isDuplicate(e) ? byId(head.getString(ID)) : null;
      if (there == null || !head.get(UNIT).equals(there.get(UNIT))) {
        throw e;
      }
    }
  }

  private JournalEntry read(Document head) {
    String lane = head.getString(ID);
    List<Binary> pieces = new ArrayList<>();
    pieces.add(head.get(EFFECTS, Binary.class));
    for (int i = 1; i < head.getInteger(PIECES); i++) {
      pieces.add(byId(piece(lane, i)).get(EFFECTS, Binary.class));
    }
    return new JournalEntry(
        lane,
        head.getString(UNIT),
        EffectBytes.read(pieces),
        Boolean.TRUE.equals(head.getBoolean(APPLYING)));
  }

  private Document byId(String id) {
    return commands.send(() -> journal.find(Filters.eq(ID, id)).first());
  }

  private static String piece(String lane, int index) {
    return lane + "/" + index;
  }

  private static Document document(Slot slot, String id, JournalEntry entry, Binary effects) {
    return new Document(ID, id)
        .append(UNIT, entry.unit())
        .append(SLOT, slot.number())
        .append(EFFECTS, effects);
  }
}
