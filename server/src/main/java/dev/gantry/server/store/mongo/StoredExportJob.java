package dev.gantry.server.store.mongo;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.gantry.server.export.ExportJob;
import java.time.Instant;

/**
 * An export as it is stored.
 *
 * @param order tells which of two came first that were asked for in the same millisecond
 * @param revision moves with every claim and every change, so that no server writes what follows
 *     from a claim that it has lost
 * @param claimant null where nobody has claimed it
 */
record StoredExportJob(
    @JsonProperty("_id") String id,
    ExportJob job,
    String order,
    long revision,
    String claimant,
    Instant claimedUntil) {

  boolean isOf(String server) {
    return server.equals(claimant);
  }

  StoredExportJob with(ExportJob changed) {
    return new StoredExportJob(id, changed, order, revision + 1, claimant, claimedUntil);
  }

  StoredExportJob until(Instant end) {
    return new StoredExportJob(id, job, order, revision + 1, claimant, end);
  }

  StoredExportJob released() {
    return new StoredExportJob(id, job, order, revision + 1, null, null);
  }
}
