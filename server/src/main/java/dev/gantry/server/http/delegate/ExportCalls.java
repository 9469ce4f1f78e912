package dev.gantry.server.http.delegate;

import dev.gantry.api.model.ExportRoomRequest;
import dev.gantry.api.model.ExportRoomResponse;
import dev.gantry.server.export.ExportAnswer;
import dev.gantry.server.export.ExportRoom;
import dev.gantry.server.export.ExportRoomCommand;
import dev.gantry.server.http.request.CurrentCaller;
import org.springframework.http.ResponseEntity;

/** Translates rooms.export. */
final class ExportCalls {

  private final ExportRoom exportRoom;
  private final CurrentCaller caller;

  ExportCalls(ExportRoom exportRoom, CurrentCaller caller) {
    this.exportRoom = exportRoom;
    this.caller = caller;
  }

  ResponseEntity<ExportRoomResponse> export(ExportRoomRequest request) {
    ExportRoomCommand command =
        new ExportRoomCommand(
            request.getRid(),
            request.getType(),
            request.getDateFrom(),
            request.getDateTo(),
            request.getFormat(),
            request.getMessages(),
            request.getToUsers(),
            request.getToEmails(),
            request.getSubject());
    ExportAnswer answer = exportRoom.export(caller.user(), command);
    return Wire.ok(
        new ExportRoomResponse().url(answer.url()).missing(answer.missing()).success(true));
  }
}
