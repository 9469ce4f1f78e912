package dev.gantry.server.message;

import dev.gantry.server.core.ApiException;
import dev.gantry.server.core.IdGenerator;
import dev.gantry.server.core.UnitOfWork;
import dev.gantry.server.message.MessageReport.ReportedRoom;
import dev.gantry.server.room.Room;
import dev.gantry.server.room.RoomAccess;
import dev.gantry.server.room.RoomStore;
import dev.gantry.server.user.User;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Complains about a message to those who moderate: {@code chat.reportMessage}. */
public final class ReportMessage {

  private final MessageStore messages;
  private final MessageReportStore reports;
  private final RoomStore rooms;
  private final RoomAccess access;
  private final UnitOfWork unit;
  private final IdGenerator ids;
  private final Clock clock;

  ReportMessage(
      MessageStore messages,
      MessageReportStore reports,
      RoomStore rooms,
      RoomAccess access,
      UnitOfWork unit,
      IdGenerator ids,
      Clock clock) {
    this.messages = messages;
    this.reports = reports;
    this.rooms = rooms;
    this.access = access;
    this.unit = unit;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Stores a report with a copy of the message. The message itself does not change.
   *
   * @throws ApiException plain: the texts for empty values, {@code error-invalid-description} for a
   *     blank description, {@code error-invalid-message_id} for a message that the caller may not
   *     read
   */
  public void report(User caller, String messageId, String description) {
    requireGiven("messageId", messageId);
    requireGiven("description", description);
    if (description.isBlank()) {
      throw ApiException.plain("error-invalid-description");
    }
    Message message = messages.findById(messageId).orElseThrow(ReportMessage::unknown);
    Room room =
        rooms
            .findById(message.roomId())
            .filter(found -> access.canAccess(found, caller))
            .orElseThrow(ReportMessage::unknown);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    MessageReport report =
        new MessageReport(
            ids.newId(), message, description, caller.ref(), ReportedRoom.of(room), now, now);
    unit.run(() -> reports.insert(report));
  }

  private static void requireGiven(String name, String value) {
    if (value == null || value.isEmpty()) {
      throw ApiException.plain("The required \"" + name + "\" param is missing.");
    }
  }

  private static ApiException unknown() {
    return ApiException.plain("error-invalid-message_id");
  }
}
