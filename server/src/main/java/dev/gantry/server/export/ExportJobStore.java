package dev.gantry.server.export;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where exports that are not done are kept, so that none is forgotten however a server ends. Writes
 * belong into a {@link dev.gantry.server.core.UnitOfWork}.
 *
 * <p>A server works on a job while it has claimed it. A claim that ends by time alone is still its
 * claimant's until another takes the job; from then on the earlier claimant changes nothing.
 */
public interface ExportJobStore {

  /** The job with this id. */
  Optional<ExportJob> findById(String id);

  /** Stores a new job, which nobody has claimed. */
  void insert(ExportJob job);

  /** How many jobs somebody has. */
  int countByUser(String userId);

  /** All jobs, the oldest first. */
  List<ExportJob> all();

  /**
   * Claims the oldest job that nobody has claimed, or whose claim has ended. However many servers
   * ask at once, each gets another job.
   *
   * @param now claims up to this moment, that included, have ended
   * @param until when this claim ends, unless it is extended
   * @return empty where there is no such job
   */
  Optional<ExportJob> claimNext(String claimant, Instant now, Instant until);

  /** Lets a claim end later; false, with nothing changed, where the job is not the claimant's. */
  boolean extend(String id, String claimant, Instant until);

  /** Replaces a job; false, with nothing changed, where it is not the claimant's. */
  boolean update(ExportJob job, String claimant);

  /** Replaces a job and ends its claim; nothing happens where it is not the claimant's. */
  void release(ExportJob job, String claimant);

  /** Ends all claims of a claimant. */
  void releaseAll(String claimant);

  /** Removes a job; false, with nothing changed, where it is not the claimant's. */
  boolean delete(String id, String claimant);
}
