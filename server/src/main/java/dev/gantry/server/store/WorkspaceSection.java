package dev.gantry.server.store;

import dev.gantry.server.export.ExportJob;
import dev.gantry.server.export.UserDataFile;
import dev.gantry.server.file.UploadedFile;
import dev.gantry.server.message.Message;
import dev.gantry.server.message.ReadReceipt;
import dev.gantry.server.permission.Permission;
import dev.gantry.server.room.Room;
import dev.gantry.server.room.Subscription;
import java.util.List;

/**
 * All records of one kind in a workspace.
 *
 * @param name as people are told
 */
public record WorkspaceSection<T>(String name, Class<T> type) {

  public static final WorkspaceSection<Permission> PERMISSIONS =
      new WorkspaceSection<>("permissions", Permission.class);

  /** Settings that were changed. */
  public static final WorkspaceSection<StoredSetting> SETTINGS =
      new WorkspaceSection<>("settings", StoredSetting.class);

  /** Accounts with their secrets. */
  public static final WorkspaceSection<StoredAccount> USERS =
      new WorkspaceSection<>("users", StoredAccount.class);

  public static final WorkspaceSection<Room> ROOMS = new WorkspaceSection<>("rooms", Room.class);

  public static final WorkspaceSection<Subscription> SUBSCRIPTIONS =
      new WorkspaceSection<>("subscriptions", Subscription.class);

  /** Messages, hidden ones too, those of a room in the order in which it shows them. */
  public static final WorkspaceSection<Message> MESSAGES =
      new WorkspaceSection<>("messages", Message.class);

  public static final WorkspaceSection<RemovedMessage> REMOVED_MESSAGES =
      new WorkspaceSection<>("removed messages", RemovedMessage.class);

  public static final WorkspaceSection<ReadReceipt> READ_RECEIPTS =
      new WorkspaceSection<>("read receipts", ReadReceipt.class);

  /** Reports, dismissed ones too. */
  public static final WorkspaceSection<StoredReport> REPORTS =
      new WorkspaceSection<>("reports", StoredReport.class);

  /** Records of complete files; what is not complete waits only to be removed. */
  public static final WorkspaceSection<UploadedFile> FILES =
      new WorkspaceSection<>("files", UploadedFile.class);

  /** Exports that are not done, without the claims of servers. */
  public static final WorkspaceSection<ExportJob> EXPORT_JOBS =
      new WorkspaceSection<>("export jobs", ExportJob.class);

  /** Finished exports. */
  public static final WorkspaceSection<UserDataFile> USER_DATA_FILES =
      new WorkspaceSection<>("exports", UserDataFile.class);

  /** All sections, each behind those that it refers to. */
  public static final List<WorkspaceSection<?>> ALL =
      List.of(
          PERMISSIONS,
          SETTINGS,
          USERS,
          ROOMS,
          SUBSCRIPTIONS,
          MESSAGES,
          REMOVED_MESSAGES,
          READ_RECEIPTS,
          REPORTS,
          FILES,
          EXPORT_JOBS,
          USER_DATA_FILES);
}
