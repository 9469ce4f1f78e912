package dev.gantry.server.moderation;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.gantry.server.message.MessageReport.ReportedRoom;
import java.time.Instant;
import java.util.List;

/**
 * A reported user as the list shows it, with the names of when the message was written.
 *
 * @param text of the message that the newest report is about
 * @param reportedAt time of the newest report
 * @param reports how many reports there are
 */
public record ReportedUser(
    String userId,
    String username,
    String name,
    @JsonProperty("message") String text,
    @JsonProperty("msgId") String messageId,
    @JsonProperty("ts") Instant reportedAt,
    List<ReportedRoom> rooms,
    @JsonProperty("count") long reports,
    @JsonProperty("isUserDeleted") boolean deleted) {}
