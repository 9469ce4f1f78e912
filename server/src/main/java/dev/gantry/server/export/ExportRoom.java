package dev.gantry.server.export;

import dev.gantry.server.core.ApiException;
import dev.gantry.server.permission.Permissions;
import dev.gantry.server.room.Room;
import dev.gantry.server.room.RoomAccess;
import dev.gantry.server.room.RoomStore;
import dev.gantry.server.user.User;
import java.util.List;
import java.util.Optional;

/** Exports a room, for those who may mail its messages and see it. */
public final class ExportRoom {

  private static final String PERMISSION = "mail-messages";

  private final RoomStore rooms;
  private final RoomAccess access;
  private final Permissions permissions;
  private final FileExport fileExport;
  private final EmailExport emailExport;

  public ExportRoom(
      RoomStore rooms,
      RoomAccess access,
      Permissions permissions,
      FileExport fileExport,
      EmailExport emailExport) {
    this.rooms = rooms;
    this.access = access;
    this.permissions = permissions;
    this.fileExport = fileExport;
    this.emailExport = emailExport;
  }

  /**
   * Starts to write the file, or sends the mail.
   *
   * @return for a mail, the usernames that were not found or have no address; empty for a file
   * @throws ApiException in this order: {@code error-invalid-params}, {@code error-invalid-format}
   *     or {@code invalid-params} for what is asked for; 403 without the permission {@code
   *     mail-messages}; {@code error-invalid-room}; {@code error-not-allowed} where the caller may
   *     not see the room; {@code error-invalid-dates} or {@code error-invalid-recipient}
   */
  public Optional<List<String>> export(User caller, ExportRoomCommand command) {
    if (isBlank(command.roomId()) || command.type() == null) {
      throw ExportRefusals.invalidParams();
    }
    return switch (command.type()) {
      case "file" -> {
        FileExportRequest request = FileExportRequest.of(command);
        fileExport.start(caller, requireRoom(caller, command.roomId()), request);
        yield Optional.empty();
      }
      case "email" -> {
        EmailExportRequest request = EmailExportRequest.of(command);
        yield Optional.of(emailExport.send(caller, requireRoom(caller, command.roomId()), request));
      }
      default -> throw ExportRefusals.invalidParams();
    };
  }

  private Room requireRoom(User caller, String roomId) {
    if (!permissions.has(caller, PERMISSION, roomId)) {
      throw ApiException.permissionRequired();
    }
    Room room = rooms.findById(roomId).orElseThrow(ExportRefusals::invalidRoom);
    if (!access.canAccess(room, caller)) {
      throw ExportRefusals.notAllowed();
    }
    return room;
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }
}
