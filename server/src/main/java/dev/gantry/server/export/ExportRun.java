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
 * Carries out a job: archive, record, notice, and only then is the job forgotten. Where a server
 * ends in between, the next one goes on with the first step that is not done.
 */
public final class ExportRun {

  private static final Logger LOG = LoggerFactory.getLogger(ExportRun.class);

  /** A job that ends the server each time must not keep it from running for ever. */
  private static final int MOST_ATTEMPTS = 5;

  private final UserStore users;
  private final ExportRights rights;
  private final WriteExport writing;
  private final ExportRecords records;
  private final ExportNotice notice;

  public ExportRun(
      UserStore users,
      ExportRights rights,
      WriteExport writing,
      ExportRecords records,
      ExportNotice notice) {
    this.users = users;
    this.rights = rights;
    this.writing = writing;
    this.records = records;
    this.notice = notice;
  }

  /**
   * Does what is left to do of a job. A failure is logged, told to the requester, and ends it. Of a
   * job that ends without a file, and of one whose user may not have it any more, nothing is left.
   *
   * @throws InterruptedExportException where the server stops; the job stays as it was
   * @throws LostClaimException where another server has taken the job over
   */
  void run(ExportClaim claim) {
    if (claim.job().failed() || !succeeds(claim)) {
      giveUp(claim);
    }
    claim.end();
    records.removeExpired();
  }

  private boolean succeeds(ExportClaim claim) {
    String id = claim.job().id();
    try {
      return carryOut(claim);
    } catch (LostClaimException lost) {
      throw lost;
    } catch (ApiException e) {
      LOG.info("Export {} is dropped: its user may not have it any more", id);
      return false;
    } catch (IOException | RuntimeException e) {
      if (Thread.currentThread().isInterrupted()) {
        giveBack(claim);
        throw new InterruptedExportException();
      }
      LOG.warn("Export {} failed", id, e);
      return records.find(id).isPresent();
    }
  }

  /** An attempt that a stop broke off is none; an interrupt would keep it from being stored. */
  private static void giveBack(ExportClaim claim) {
    Thread.interrupted();
    try {
      claim.giveBack();
    } finally {
      Thread.currentThread().interrupt();
    }
  }

  private boolean carryOut(ExportClaim claim) throws IOException {
    ExportJob job = claim.job();
    User requester = requester(job).orElseThrow(ApiException::unauthorized);
    Room room = rights.requireRoom(requester, job.roomId());
    Optional<UserDataFile> file = records.find(job.id());
    if (file.isEmpty()) {
      file = write(claim, requester, room);
    }
    claim.require();
    file.ifPresent(ready -> notice.ready(requester, ready));
    return file.isPresent();
  }

  private Optional<UserDataFile> write(ExportClaim claim, User requester, Room room)
      throws IOException {
    ExportJob job = claim.job();
    if (job.attempts() >= MOST_ATTEMPTS) {
      LOG.warn(
          "Export {} is given up: the server ended {} times during it", job.id(), job.attempts());
      return Optional.empty();
    }
    claim.beginAttempt();
    return Optional.of(records.add(claim, requester, writing.write(claim, requester, room)));
  }

  /** First of all nobody may begin it again, who would find removed what he has just written. */
  private void giveUp(ExportClaim claim) {
    claim.fail();
    records.discard(claim.job().id());
    requester(claim.job()).ifPresent(requester -> notice.failed(requester, claim.job()));
  }

  private Optional<User> requester(ExportJob job) {
    return users.findById(job.userId()).filter(User::active);
  }
}
