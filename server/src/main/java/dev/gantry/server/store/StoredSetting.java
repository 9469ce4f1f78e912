package dev.gantry.server.store;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/**
 * A setting that was changed.
 *
 * @param value as JSON has it
 */
public record StoredSetting(
    @JsonProperty("_id") String id, Object value, @JsonProperty("_updatedAt") Instant updatedAt) {

  /** Leaves the value out, which may be a secret. */
  @Override
  public String toString() {
    return "StoredSetting[id=" + id + "]";
  }
}
