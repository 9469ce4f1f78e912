package dev.gantry.server.sync;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/** A message that was removed, and when. */
public record RemovedMessage(
    @JsonProperty("_id") String id, @JsonProperty("_deletedAt") Instant deletedAt) {}
