package dev.gantry.server.export;

import java.util.List;
import java.util.Optional;

/**
 * Where exports that are not done are kept, so that none is forgotten however a server ends. Writes
 * belong into a {@link dev.gantry.server.core.UnitOfWork}.
 */
public interface ExportJobStore {

  /** The job with this id. */
  Optional<ExportJob> findById(String id);

  /** Stores a new job. */
  void insert(ExportJob job);

  /** Replaces the job with the same id, if any. */
  void update(ExportJob job);

  /** How many jobs somebody has. */
  int countByUser(String userId);

  /** All jobs, the oldest first. */
  List<ExportJob> all();

  /** Removes a job; nothing happens where there is none. */
  void delete(String id);
}
