package dev.gantry.server.permission;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;

/**
 * The roles that hold one permission.
 *
 * @param id the permission's name, such as {@code pin-message}
 * @param roles role ids; may be empty, then nobody holds it
 */
public record Permission(
    @JsonProperty("_id") String id,
    List<String> roles,
    @JsonProperty("_updatedAt") Instant updatedAt) {}
