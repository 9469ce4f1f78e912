package dev.gantry.server.export;

import dev.gantry.server.room.Room;
import dev.gantry.server.user.User;

/** Exports a room, for those who may mail its messages and see it. */
public final class ExportRoom {

  private final ExportRights rights;
  private final FileExport fileExport;
  private final EmailExport emailExport;

  public ExportRoom(ExportRights rights, FileExport fileExport, EmailExport emailExport) {
    this.rights = rights;
    this.fileExport = fileExport;
    this.emailExport = emailExport;
  }

  /**
   * Starts to write the file, or sends the mail.
   *
   * @throws dev.gantry.server.core.ApiException in this order: {@code error-invalid-params}, {@code
   *     error-invalid-format} or {@code invalid-params} for what is asked for; 403 without the
   *     permission {@code mail-messages}; {@code error-invalid-room}; {@code error-not-allowed}
   *     where the caller may not see the room; {@code error-invalid-dates} or {@code
   *     error-invalid-recipient}
   */
  public ExportAnswer export(User caller, ExportRoomCommand command) {
    if (isBlank(command.roomId()) || command.type() == null) {
      throw ExportRefusals.invalidParams();
    }
    return switch (command.type()) {
      case "file" -> {
        FileExportRequest request = FileExportRequest.of(command);
        Room room = rights.requireRoom(caller, command.roomId());
        yield ExportAnswer.file(fileExport.start(caller, room, request));
      }
      case "email" -> {
        EmailExportRequest request = EmailExportRequest.of(command);
        Room room = rights.requireRoom(caller, command.roomId());
        yield ExportAnswer.email(emailExport.send(caller, room, request));
      }
      default -> throw ExportRefusals.invalidParams();
    };
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }
}
