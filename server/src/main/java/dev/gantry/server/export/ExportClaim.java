package dev.gantry.server.export;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A server's hold on a job. It ends a minute after the server last extended it, which it does as
 * long as it gets on with the work.
 */
final class ExportClaim {

  /** Long against the time that servers' clocks differ, short for those who wait for a file. */
  static final Duration TERM = Duration.ofMinutes(1);

  private final ExportJobStore jobs;
  private final String claimant;
  private final Clock clock;
  private final ExportJob claimed;
  private final AtomicReference<Instant> extendAt;

  private ExportClaim(ExportJobStore jobs, String claimant, Clock clock, ExportJob claimed) {
    this.jobs = jobs;
    this.claimant = claimant;
    this.clock = clock;
    this.claimed = claimed;
    this.extendAt = new AtomicReference<>(nextExtension());
  }

  /** Claims the oldest job that waits for somebody to work on it. */
  static Optional<ExportClaim> next(ExportJobStore jobs, String claimant, Clock clock) {
    Instant now = clock.instant();
    return jobs.claimNext(claimant, now, now.plus(TERM))
        .map(job -> new ExportClaim(jobs, claimant, clock, job));
  }

  /** The job as it was when it was claimed. */
  ExportJob job() {
    return claimed;
  }

  /**
   * Extends the claim where that is due. Cheap, so that work of any length can ask for it often.
   *
   * @throws LostClaimException where another server has the job
   */
  void keep() {
    if (!clock.instant().isBefore(extendAt.get())) {
      require();
    }
  }

  /**
   * Extends the claim now. In a unit of work what else it writes counts only if the claim does.
   *
   * @throws LostClaimException where another server has the job
   */
  void require() {
    require(jobs.extend(claimed.id(), claimant, clock.instant().plus(TERM)));
    extendAt.set(nextExtension());
  }

  /** The number of the attempt that this claim is for. */
  int attempt() {
    return claimed.attempts() + 1;
  }

  /** Notes that an attempt begins. */
  void beginAttempt() {
    ExportJobBuilder begun = ExportJobBuilder.builder(claimed).attempts(attempt());
    require(jobs.update(begun.build(), claimant));
  }

  /** Notes that there will be no file, so that nobody begins another attempt. */
  void fail() {
    require(jobs.update(ExportJobBuilder.builder(claimed).failed(true).build(), claimant));
  }

  /** Leaves the job to whoever looks next, as if it had not been begun. */
  void giveBack() {
    jobs.release(claimed, claimant);
  }

  /** Forgets the job, since nothing of it is left to do. */
  void end() {
    require(jobs.delete(claimed.id(), claimant));
  }

  private Instant nextExtension() {
    return clock.instant().plus(TERM.dividedBy(3));
  }

  private static void require(boolean held) {
    if (!held) {
      throw new LostClaimException();
    }
  }
}
