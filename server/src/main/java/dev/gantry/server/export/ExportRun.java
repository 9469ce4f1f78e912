package dev.gantry.server.export;

import dev.gantry.server.core.ApiException;
import dev.gantry.server.room.Room;
import dev.gantry.server.user.User;
import dev.gantry.server.user.UserStore;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out a job: archive, record, notice, and only then is the job forgotten. A server that
 * ends in between goes on with the first step that is not done.
 */
public final class ExportRun {

  private static final Logger LOG = LoggerFactory.getLogger(ExportRun.class);

  /** A job that ends the server each time must not keep it from running for ever. */
  private static final int MOST_ATTEMPTS = 5;

  private final ExportJobStore jobs;
  private final UserStore users;
  private final ExportRights rights;
  private final WriteExport writing;
  private final ExportRecords records;
  private final ExportNotice notice;

  public ExportRun(
      ExportJobStore jobs,
      UserStore users,
      ExportRights rights,
      WriteExport writing,
      ExportRecords records,
      ExportNotice notice) {
    this.jobs = jobs;
    this.users = users;
    this.rights = rights;
    this.writing = writing;
    this.records = records;
    this.notice = notice;
  }

  /**
   * Does what is left to do of a job, if there is such a job. A failure is logged and ends it. Of a
   * job that ends without a file, and of one whose user may not have it any more, nothing is left.
   *
   * @throws InterruptedExportException where the server stops; the job stays as it was
   */
  void run(String jobId) {
    Optional<ExportJob> found = jobs.findById(jobId);
    if (found.isEmpty()) {
      return;
    }
    try {
      carryOut(found.get());
    } catch (ApiException e) {
      LOG.info("Export {} is dropped: its user may not have it any more", jobId);
      records.discard(jobId);
    } catch (IOException | RuntimeException e) {
      if (Thread.currentThread().isInterrupted()) {
        putBack(found.get());
        throw new InterruptedExportException();
      }
      LOG.warn("Export {} failed", jobId, e);
    }
    if (records.find(jobId).isEmpty()) {
      records.discard(jobId);
    }
    jobs.delete(jobId);
    records.removeExpired();
  }

  /** An attempt that a stop broke off is none; an interrupt would keep it from being stored. */
  private void putBack(ExportJob job) {
    Thread.interrupted();
    try {
      jobs.update(job);
    } finally {
      Thread.currentThread().interrupt();
    }
  }

  private void carryOut(ExportJob job) throws IOException {
    User requester =
        users.findById(job.userId()).filter(User::active).orElseThrow(ApiException::unauthorized);
    Room room = rights.requireRoom(requester, job.roomId());
    Optional<UserDataFile> file = records.find(job.id());
    if (file.isEmpty()) {
      file = write(job, requester, room);
    }
    file.ifPresent(ready -> notice.ready(requester, ready));
  }

  private Optional<UserDataFile> write(ExportJob job, User requester, Room room)
      throws IOException {
    if (job.attempts() >= MOST_ATTEMPTS) {
      LOG.warn(
          "Export {} is given up: the server ended {} times during it", job.id(), job.attempts());
      return Optional.empty();
    }
    jobs.update(ExportJobBuilder.builder(job).attempts(job.attempts() + 1).build());
    return Optional.of(records.add(job, requester, writing.write(job, requester, room)));
  }
}
