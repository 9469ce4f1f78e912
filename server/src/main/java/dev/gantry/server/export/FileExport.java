package dev.gantry.server.export;

import com.google.common.util.concurrent.ThreadFactoryBuilder;
import dev.gantry.server.core.IdGenerator;
import dev.gantry.server.core.UnitOfWork;
import dev.gantry.server.room.Room;
import dev.gantry.server.user.User;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes rooms into files, a few at a time and in the order of asking. Each is a stored job, so
 * that one which a server did not finish is taken up by the next.
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
  private final Clock clock;
  private final Set<String> submitted = ConcurrentHashMap.newKeySet();
  private final ThreadPoolExecutor workers;

  public FileExport(
      ExportJobStore jobs,
      ExportRun run,
      ExportRecords records,
      UnitOfWork unit,
      IdGenerator ids,
      Clock clock) {
    this.jobs = jobs;
    this.run = run;
    this.records = records;
    this.unit = unit;
    this.ids = ids;
    this.clock = clock;
    this.workers =
        new ThreadPoolExecutor(
            AT_A_TIME,
            AT_A_TIME,
            30,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            new ThreadFactoryBuilder().setNameFormat("room-export-%d").setDaemon(true).build());
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
            0);
    unit.run(
        () -> {
          if (jobs.countByUser(caller.id()) >= MOST_PER_USER) {
            throw ExportRefusals.tooMany();
          }
          jobs.insert(job);
        });
    submit(job.id());
    return records.url(job.id());
  }

  /** Takes up what an earlier run of the server left, and removes what is too old. */
  public void resume() {
    jobs.all().stream().map(ExportJob::id).forEach(this::submit);
    records.removeExpired();
  }

  private void submit(String jobId) {
    if (submitted.add(jobId)) {
      workers.execute(() -> work(jobId));
    }
  }

  private void work(String jobId) {
    try {
      run.run(jobId);
    } catch (InterruptedExportException e) {
      LOG.info("Export {} goes on when the server starts again", jobId);
    } catch (RuntimeException e) {
      LOG.warn("Export {} is tried again when the server starts again", jobId, e);
    } finally {
      submitted.remove(jobId);
    }
  }

  /** Breaks off what is being written; its jobs stay for the next start. */
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
