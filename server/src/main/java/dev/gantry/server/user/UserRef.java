package dev.gantry.server.user;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Who wrote, edited or created something, as a copy inside another record.
 *
 * @param name display name; null where Rocket.Chat leaves it out
 */
public record UserRef(@JsonProperty("_id") String id, String username, String name) {

  /** The reference without a display name, as in {@code editedBy} and a room's {@code u}. */
  public UserRef withoutName() {
    return new UserRef(id, username, null);
  }
}
