package dev.gantry.server.store.mongo;

import static dev.gantry.server.store.mongo.MongoFailures.translated;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import dev.gantry.server.export.ExportArchives;
import dev.gantry.server.file.FileContents;
import dev.gantry.server.store.CopyBatch;
import dev.gantry.server.store.CopyProgress;
import dev.gantry.server.store.WorkspaceCopyTarget;
import dev.gantry.server.store.WorkspaceSection;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.bson.Document;

/**
 * A workspace on MongoDB while it is moved. Documents are written as they are, without units of
 * work, and once more where a broken move has written them already.
 */
public final class MongoCopy implements WorkspaceCopyTarget {

  /** What keeps servers apart says nothing about a workspace. */
  private static final Set<String> OF_SERVERS =
      Set.of(ProcessLease.COLLECTION, UnfinishedMove.COLLECTION);

  private final MongoStores stores;
  private final MongoDatabase database;
  private final MongoSections sections = new MongoSections(new Documents());
  private final UnfinishedMove move;
  private final OtherServers others;
  private final Date opened;
  private String source;

  private MongoCopy(MongoStores stores) {
    this.stores = stores;
    this.database = stores.database();
    this.move = stores.unfinishedMove();
    this.others = new OtherServers(database, stores.process().slot());
    this.opened = stores.process().renewed();
  }

  /**
   * Opens a workspace that is there.
   *
   * @throws MongoUnavailableException where the database has none, is in use or cannot be used
   */
  public static MongoCopy source(String address, Clock clock) {
    MongoCopy copy = target(address, clock);
    try {
      copy.move.requireNone();
      if (copy.count(WorkspaceSection.PERMISSIONS) == 0) {
        throw new MongoUnavailableException("there is no workspace in " + copy.name(), null);
      }
      return copy;
    } catch (RuntimeException e) {
      copy.close();
      throw e;
    }
  }

  /**
   * Opens a database.
   *
   * @throws MongoUnavailableException where it is in use or cannot be used
   */
  public static MongoCopy target(String address, Clock clock) {
    MongoStores stores = MongoStores.openToMove(address, clock);
    try {
      MongoCopy copy = new MongoCopy(stores);
      if (copy.others.areThereSince(
          new Date(copy.opened.getTime() - MongoStores.LEASE.toMillis()))) {
        throw new MongoUnavailableException(
            copy.name() + " is used by a server, or by one that was killed a moment ago", null);
      }
      return copy;
    } catch (RuntimeException e) {
      stores.close();
      throw e;
    }
  }

  /** The bytes of uploads. */
  public FileContents contents() {
    return stores.fileContents();
  }

  /** The bytes of finished exports. */
  public ExportArchives archives() {
    return stores.exportArchives();
  }

  @Override
  public String name() {
    return stores.place();
  }

  @Override
  public long count(WorkspaceSection<?> section) {
    MongoSection<?> place = sections.of(section);
    return translated(() -> collection(place).countDocuments(place.filter()));
  }

  @Override
  public <T> void read(
      WorkspaceSection<T> section, String position, Consumer<CopyBatch<T>> batches) {
    MongoSection<T> place = sections.of(section);
    translated(
        () -> {
          place.read(collection(place), position, batches);
          return null;
        });
  }

  @Override
  public CopyProgress begin(String wanted) {
    Optional<String> begun = move.source();
    if (begun.isEmpty()) {
      requireEmpty();
      move.advance(wanted, CopyProgress.NONE);
    } else if (!begun.get().equals(wanted)) {
      throw new MongoUnavailableException(
          "a move from " + begun.get() + " has not been finished there", null);
    }
    source = wanted;
    return move.progress();
  }

  @Override
  public <T> void write(
      WorkspaceSection<T> section, List<T> records, CopyProgress before, CopyProgress after) {
    MongoSection<T> place = sections.of(section);
    List<ReplaceOneModel<Document>> documents = new ArrayList<>();
    for (T moved : records) {
      Document document = place.writer().document(moved, before.records() + documents.size() + 1);
      documents.add(
          new ReplaceOneModel<>(
              Filters.eq(Records.ID, document.get(Records.ID)),
              document,
              new ReplaceOptions().upsert(true)));
    }
    translated(
        () -> {
          if (!documents.isEmpty()) {
            collection(place).bulkWrite(documents);
          }
          move.advance(source, after);
          return null;
        });
  }

  @Override
  public void requireUnused() {
    if (others.wereThereSince(opened)) {
      throw new MongoUnavailableException("a server has used " + name() + " meanwhile", null);
    }
  }

  @Override
  public void finish() {
    move.finish();
  }

  @Override
  public void close() {
    stores.close();
  }

  private void requireEmpty() {
    for (String name : database.listCollectionNames()) {
      if (!OF_SERVERS.contains(name)
          && !name.startsWith("system.")
          && database.getCollection(name).find().first() != null) {
        throw new MongoUnavailableException(
            name() + " is not empty: it has documents in " + name, null);
      }
    }
  }

  private MongoCollection<Document> collection(MongoSection<?> section) {
    return database.getCollection(section.collection());
  }
}
