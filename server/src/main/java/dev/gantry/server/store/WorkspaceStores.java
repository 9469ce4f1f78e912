package dev.gantry.server.store;

import dev.gantry.server.core.UnitOfWork;
import dev.gantry.server.direct.DirectRoomLists;
import dev.gantry.server.export.ExportJobStore;
import dev.gantry.server.export.MessageExportStore;
import dev.gantry.server.export.UserDataFileStore;
import dev.gantry.server.file.FileStore;
import dev.gantry.server.message.MessageLists;
import dev.gantry.server.message.MessageReportStore;
import dev.gantry.server.message.MessageStore;
import dev.gantry.server.message.ReadReceiptStore;
import dev.gantry.server.moderation.ReportLists;
import dev.gantry.server.permission.PermissionStore;
import dev.gantry.server.permission.RoomRoles;
import dev.gantry.server.room.RoomStore;
import dev.gantry.server.room.SubscriptionStore;
import dev.gantry.server.search.MessageSearchStore;
import dev.gantry.server.setting.SettingStore;
import dev.gantry.server.sync.ChangeStore;
import dev.gantry.server.user.UserStore;
import java.util.function.Supplier;

/**
 * All stores of one workspace, and the unit of work that they share. Safe for any number of
 * threads.
 *
 * <p>A store's write method outside a unit of work is a unit of its own: it returns when the change
 * is durable. Failures of the database arrive as Spring's {@code DataAccessException}s: {@code
 * DuplicateKeyException} where an id or a unique name is taken, {@code
 * DataAccessResourceFailureException} where the database cannot be used.
 */
public interface WorkspaceStores extends AutoCloseable {

  /** Runs several store calls as one durable step. */
  UnitOfWork unitOfWork();

  /** Does what no two servers on this storage may do at once, after whoever does it now. */
  <T> T inTurn(Supplier<T> work);

  /** Accounts, secrets and login tokens. */
  UserStore users();

  /** Permissions, answered from memory. */
  PermissionStore permissions();

  /** Roles in a room, as its memberships have them. */
  RoomRoles roomRoles();

  /** Changed settings, answered from memory. */
  SettingStore settings();

  /** Rooms. */
  RoomStore rooms();

  /** Pages of direct-message rooms. */
  DirectRoomLists directRoomLists();

  /** Memberships. */
  SubscriptionStore subscriptions();

  /** Messages, removed ones included. */
  MessageStore messages();

  /** What people reported to those who moderate. */
  MessageReportStore reports();

  /** Pages of such reports. */
  ReportLists reportLists();

  /** Pages of messages, removed ones included. */
  MessageLists messageLists();

  /** Who has read which message. */
  ReadReceiptStore readReceipts();

  /** The texts of messages, to be searched. */
  MessageSearchStore messageSearch();

  /** What changed in a room, for readers that follow it. */
  ChangeStore changes();

  /** Exports that are not done. */
  ExportJobStore exportJobs();

  /** Records of files made for one user. */
  UserDataFileStore userDataFiles();

  /** The messages of a room one after the other. */
  MessageExportStore messageExport();

  /** Records of uploaded files. */
  FileStore files();

  /**
   * Empties the workspace in one durable step: no account, permission, room or message is left. For
   * tests that want a fresh workspace sooner than a fresh server.
   */
  void clear();

  /** Finishes the units of work that wait, refuses later ones, and lets go of the database. */
  @Override
  void close();
}
