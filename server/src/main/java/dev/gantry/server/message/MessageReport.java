package dev.gantry.server.message;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.gantry.server.room.Room;
import dev.gantry.server.user.UserRef;
import java.time.Instant;

/**
 * A complaint about a message, for those who moderate. The JSON form has Rocket.Chat's field names.
 *
 * @param message the message as it was when it was reported; it stays when the message goes
 * @param description what the reporter says about it
 * @param createdAt when it was reported
 */
public record MessageReport(
    @JsonProperty("_id") String id,
    Message message,
    String description,
    UserRef reportedBy,
    ReportedRoom room,
    @JsonProperty("ts") Instant createdAt,
    @JsonProperty("_updatedAt") Instant updatedAt) {

  /** The room as it was when the message was reported. */
  public record ReportedRoom(
      @JsonProperty("_id") String id, @JsonProperty("t") String type, String name, String fname) {

    /** The room as it is now. */
    public static ReportedRoom of(Room room) {
      return new ReportedRoom(room.id(), room.type(), room.name(), room.fname());
    }
  }
}
