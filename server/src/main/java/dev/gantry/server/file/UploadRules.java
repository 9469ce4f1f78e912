package dev.gantry.server.file;

import dev.gantry.server.core.ApiException;
import dev.gantry.server.room.Room;
import dev.gantry.server.room.RoomAccess;
import dev.gantry.server.setting.Settings;
import dev.gantry.server.user.User;

/** Who may upload what. */
public final class UploadRules {

  /** What a multipart body may hold beside the file. */
  private static final long OTHER_PARTS = 1024 * 1024;

  private final RoomAccess access;
  private final Settings settings;

  public UploadRules(RoomAccess access, Settings settings) {
    this.access = access;
    this.settings = settings;
  }

  /**
   * Refuses before the body is read.
   *
   * @param bodySize bytes; negative where the client does not say
   * @throws ApiException 403 {@code unauthorized} for a room that the caller may not see; plain,
   *     what forbids writing there; {@code error-file-upload-disabled}; {@code
   *     error-direct-message-file-upload-not-allowed}; {@code error-file-too-large}
   */
  public void requireAllowed(User caller, String roomId, long bodySize) {
    if (!access.canAccess(roomId, caller)) {
      throw ApiException.unauthorized();
    }
    Room room = access.requireWritable(roomId, caller);
    if (!settings.isOn("FileUpload_Enabled")) {
      throw ApiException.coded("error-file-upload-disabled", "File uploads are disabled.");
    }
    if ("d".equals(room.type()) && !settings.isOn("FileUpload_Enabled_Direct")) {
      throw ApiException.coded(
          "error-direct-message-file-upload-not-allowed",
          "File sharing not allowed in direct messages.");
    }
    requireSize(bodySize - OTHER_PARTS);
  }

  /**
   * Refuses a file that is too large or of a kind that the workspace does not want.
   *
   * @throws ApiException {@code error-file-too-large}; {@code error-invalid-file-type}
   */
  void requireAccepted(long size, String type) {
    requireSize(size);
    String wanted = settings.text("FileUpload_MediaTypeWhiteList");
    String unwanted = settings.text("FileUpload_MediaTypeBlackList");
    if (FileType.isOn(unwanted, type)
        || !FileType.isEmpty(wanted) && !FileType.isOn(wanted, type)) {
      throw ApiException.coded("error-invalid-file-type", "File type is not accepted.");
    }
  }

  private void requireSize(long size) {
    int limit = settings.number("FileUpload_MaxFileSize");
    // As in Rocket.Chat, -1 stands for no limit.
    if (limit >= 0 && size > limit) {
      throw ApiException.coded(
          "error-file-too-large", "File exceeds allowed size of " + limit + " bytes.");
    }
  }
}
