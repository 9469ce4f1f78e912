package dev.gantry.server.export;

import dev.gantry.server.core.ApiException;
import dev.gantry.server.room.Room;
import dev.gantry.server.user.User;
import java.util.List;

/** Mails messages of a room. */
public final class EmailExport {

  /**
   * Sends the mail.
   *
   * @return usernames that were not found or have no address
   */
  List<String> send(User caller, Room room, EmailExportRequest request) {
    throw ApiException.verbatim(501, "[error-not-implemented]", "error-not-implemented");
  }
}
