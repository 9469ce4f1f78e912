package dev.gantry.server.store.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import dev.gantry.server.export.ExportJob;
import dev.gantry.server.export.ExportJobStore;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;

/**
 * Exports in {@code gantry_export_jobs}; Rocket.Chat has no such thing. A claim is one command of
 * its own and no unit of work; what a claimant writes in a unit holds only if the claim does.
 */
final class MongoExportJobStore implements ExportJobStore {

  private static final String NAME = "gantry_export_jobs";
  private static final String USER = "job.userId";
  private static final String REVISION = "revision";
  private static final String CLAIMANT = "claimant";
  private static final String CLAIMED_UNTIL = "claimedUntil";
  private static final Document OLDEST_FIRST =
      new Document("job.requestedAt", 1).append("order", 1);

  private final Records<StoredExportJob> jobs;
  private final Documents documents;
  private final MongoUnits units;

  MongoExportJobStore(MongoContext context) {
    this.jobs = new Records<>(context, NAME, StoredExportJob.class);
    this.documents = context.documents();
    this.units = context.units();
    context.indexes().ensure(NAME, OLDEST_FIRST);
    context.indexes().ensure(NAME, new Document(USER, 1));
    context.indexes().ensure(NAME, new Document(CLAIMANT, 1));
  }

  @Override
  public Optional<ExportJob> findById(String id) {
    return jobs.findById(id).map(StoredExportJob::job);
  }

  @Override
  public void insert(ExportJob job) {
    jobs.insert(new StoredExportJob(job.id(), job, new ObjectId().toHexString(), 0, null, null));
  }

  @Override
  public int countByUser(String userId) {
    return (int) jobs.count(Filters.eq(USER, userId));
  }

  @Override
  public List<ExportJob> all() {
    return jobs.list(new Document(), found -> found.sort(OLDEST_FIRST)).stream()
        .map(StoredExportJob::job)
        .toList();
  }

  @Override
  public Optional<ExportJob> claimNext(String claimant, Instant now, Instant until) {
    Bson free =
        Filters.or(Filters.eq(CLAIMED_UNTIL, null), Filters.lte(CLAIMED_UNTIL, Date.from(now)));
    Bson claim =
        Updates.combine(
            Updates.set(CLAIMANT, claimant),
            Updates.set(CLAIMED_UNTIL, Date.from(until)),
            Updates.inc(REVISION, 1L));
    // A claim changes nothing of the job; what was there cannot be what somebody makes of it later.
    FindOneAndUpdateOptions oldest =
        new FindOneAndUpdateOptions().sort(OLDEST_FIRST).returnDocument(ReturnDocument.BEFORE);
    return Optional.ofNullable(jobs.ask(found -> found.findOneAndUpdate(free, claim, oldest)))
        .map(stored -> documents.read(stored, StoredExportJob.class).job());
  }

  @Override
  public boolean extend(String id, String claimant, Instant until) {
    return change(id, claimant, job -> job.until(until));
  }

  @Override
  public boolean update(ExportJob job, String claimant) {
    return change(job.id(), claimant, stored -> stored.with(job));
  }

  @Override
  public void release(ExportJob job, String claimant) {
    change(job.id(), claimant, stored -> stored.with(job).released());
  }

  @Override
  public void releaseAll(String claimant) {
    jobs.updateMany(
        Filters.eq(CLAIMANT, claimant),
        Updates.combine(
            Updates.unset(CLAIMANT), Updates.unset(CLAIMED_UNTIL), Updates.inc(REVISION, 1L)));
  }

  /** A deletion meets no obstacle, the change ahead of it does. */
  @Override
  public boolean delete(String id, String claimant) {
    return units.write(
        () -> {
          boolean held = change(id, claimant, StoredExportJob::released);
          if (held) {
            jobs.deleteMany(Filters.eq(Records.ID, id));
          }
          return held;
        });
  }

  private boolean change(String id, String claimant, UnaryOperator<StoredExportJob> change) {
    return units.write(
        () ->
            jobs.findById(id)
                .filter(job -> job.isOf(claimant))
                .map(job -> jobs.replace(change.apply(job)))
                .orElse(false));
  }
}
