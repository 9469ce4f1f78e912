package dev.gantry.server.message;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Somebody named in a message.
 *
 * @param id user id, or {@code all} / {@code here}
 * @param type {@code user} or {@code team}; null for {@code all} and {@code here}
 */
public record Mention(@JsonProperty("_id") String id, String username, String name, String type) {}
