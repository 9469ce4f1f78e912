package dev.gantry.server.export;

import com.google.common.util.concurrent.ThreadFactoryBuilder;
import dev.gantry.server.core.IdGenerator;
import dev.gantry.server.core.ServerProcess;
import dev.gantry.server.core.UnitOfWork;
import dev.gantry.server.room.Room;
import dev.gantry.server.user.User;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes rooms into files, a few at a time and in the order of asking. Each is a stored job, which
 * any server may claim that works on the same storage; one that a server did not finish is taken up
 * by another, or by the next.
 */
public final class FileExport implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(FileExport.class);
  private static final int AT_A_TIME = 2;
  private static final int MOST_PER_USER = 5;
  private static final int SECONDS_TO_STOP = 20;

  private final ExportJobStore jobs;
  private final ExportRun run;
  private final ExportRecords records;
  private final UnitOfWork unit;
  private final IdGenerator ids;
  private final ServerProcess process;
  private final Clock clock;
  private final ThreadPoolExecutor workers;

  public FileExport(
      ExportJobStore jobs,
      ExportRun run,
      ExportRecords records,
      UnitOfWork unit,
      IdGenerator ids,
      ServerProcess process,
      Clock clock) {
    this.jobs = jobs;
    this.run = run;
    this.records = records;
    this.unit = unit;
    this.ids = ids;
    this.process = process;
    this.clock = clock;
    this.workers =
        new ThreadPoolExecutor(
            AT_A_TIME,
            AT_A_TIME,
            30,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(AT_A_TIME),
            new ThreadFactoryBuilder().setNameFormat("room-export-%d").setDaemon(true).build(),
            // Who waits in the queue will look for all the jobs that there are by then.
            new ThreadPoolExecutor.DiscardPolicy());
    this.workers.allowCoreThreadTimeOut(true);
  }

  /**
   * Promises the file: the job is durable when this returns, and the work goes on after it.
   *
   * @return where it can be downloaded then
   * @throws dev.gantry.server.core.ApiException {@code error-invalid-dates}; 429 where too many
   *     exports of the caller wait
   */
  String start(User caller, Room room, FileExportRequest request) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    LocalDate to = request.to() == null ? LocalDate.ofInstant(now, ZoneOffset.UTC) : request.to();
    if (request.from() != null && request.from().isAfter(to)) {
      throw ExportRefusals.invalidDates();
    }
    ExportJob job =
        new ExportJob(
            ids.newId(),
            caller.id(),
            room.id(),
            request.format(),
            request.from(),
            request.to(),
            now,
            0,
            false);
    unit.run(
        () -> {
          if (jobs.countByUser(caller.id()) >= MOST_PER_USER) {
            throw ExportRefusals.tooMany();
          }
          jobs.insert(job);
        });
    lookForWork();
    return records.url(job.id());
  }

  /** Takes up what an earlier run of the server left, and removes what is too old. */
  public void resume() {
    jobs.releaseAll(process.name());
    lookForWork();
    records.removeExpired();
  }

  /** Lets the jobs be worked on that nobody works on; returns at once. */
  public void lookForWork() {
    workers.execute(this::work);
  }

  private void work() {
    try {
      for (Optional<ExportClaim> next = claim(); next.isPresent(); next = claim()) {
        work(next.get());
      }
    } catch (RuntimeException e) {
      LOG.warn("It cannot be found out which exports are to be written", e);
    }
  }

  private Optional<ExportClaim> claim() {
    return workers.isShutdown() ? Optional.empty() : ExportClaim.next(jobs, process.name(), clock);
  }

  private void work(ExportClaim claim) {
    String id = claim.job().id();
    try {
      run.run(claim);
    } catch (InterruptedExportException e) {
      LOG.info("Export {} goes on when the server starts again, or on another server", id);
    } catch (LostClaimException e) {
      LOG.info("Export {} goes on on another server", id);
    } catch (RuntimeException e) {
      LOG.warn("Export {} is tried again later", id, e);
    }
  }

  /** Breaks off what is being written; its jobs stay for another server or the next start. */
  @Override
  public void close() {
    workers.shutdownNow();
    try {
      workers.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
