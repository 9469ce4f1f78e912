package dev.gantry.server.store.sqlite;

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
import java.nio.file.Path;
import java.time.Clock;

/**
 * All stores on one SQLite database, and the unit of work that they share. Safe for any number of
 * threads.
 *
 * <p>A store's write method outside a unit of work is a unit of its own: it returns when the change
 * is durable. Reads outside a unit see the last commit and never wait for a writer. Failures of the
 * database arrive as Spring's {@code DataAccessException}s: {@code DuplicateKeyException} where an
 * id or a unique name is taken, {@code DataAccessResourceFailureException} where the disk is full
 * or failing, where the database is closed, and where a caller is interrupted before its work
 * began; nothing of the unit is stored then.
 */
public final class SqliteStores implements AutoCloseable {

  private static final String TABLES =
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'virtual')"
          + " AND name NOT LIKE 'sqlite!_%' ESCAPE '!' AND name <> 'flyway_schema_history'";

  private final DatabaseFolder folder;
  private final Database database;
  private final UserStore users;
  private final SqlitePermissionStore permissions;
  private final SqliteSettingStore settings;
  private final RoomStore rooms;
  private final DirectRoomLists directRoomLists;
  private final SqliteSubscriptionStore subscriptions;
  private final MessageStore messages;
  private final MessageReportStore reports;
  private final ReportLists reportLists;
  private final MessageLists messageLists;
  private final ReadReceiptStore readReceipts;
  private final FileStore files;
  private final ChangeStore changes;
  private final MessageSearchStore messageSearch;
  private final ExportJobStore exportJobs;
  private final UserDataFileStore userDataFiles;
  private final MessageExportStore messageExport;

  private SqliteStores(DatabaseFolder folder, Database database, Clock clock) {
    Documents documents = new Documents();
    this.folder = folder;
    this.database = database;
    this.users = new SqliteUserStore(database, documents);
    this.permissions = new SqlitePermissionStore(database, documents);
    this.settings = new SqliteSettingStore(database, documents, clock);
    this.rooms = new SqliteRoomStore(database, documents);
    this.directRoomLists = new SqliteDirectRoomLists(database, documents);
    this.subscriptions = new SqliteSubscriptionStore(database, documents);
    this.messages = new SqliteMessageStore(database, documents);
    this.reports = new SqliteMessageReportStore(database, documents);
    this.reportLists = new SqliteReportLists(database, documents);
    this.messageLists = new SqliteMessageLists(database, documents);
    this.readReceipts = new SqliteReadReceiptStore(database);
    this.files = new SqliteFileStore(database, documents);
    this.changes = new SqliteChangeStore(database, documents);
    this.messageSearch = new SqliteMessageSearchStore(database, documents);
    this.exportJobs = new SqliteExportJobStore(database, documents);
    this.userDataFiles = new SqliteUserDataFileStore(database, documents);
    this.messageExport = new SqliteMessageExportStore(database, documents);
  }

  /**
   * Opens the database {@code gantry.db} of a folder, creating both where missing.
   *
   * @param clock stamps what a store dates by itself, such as a changed setting
   * @throws DatabaseUnavailableException where the folder cannot be used, with the reason
   */
  public static SqliteStores open(Path folder, Clock clock) {
    DatabaseFolder locked = DatabaseFolder.open(folder);
    Database database = null;
    try {
      database = Database.open(locked.database());
      return new SqliteStores(locked, database, clock);
    } catch (RuntimeException e) {
      if (database != null) {
        database.close();
      }
      locked.close();
      throw e;
    }
  }

  /** Runs several store calls as one durable step. */
  public UnitOfWork unitOfWork() {
    return database.writer();
  }

  /** Accounts, secrets and login tokens. */
  public UserStore users() {
    return users;
  }

  /** Permissions, answered from memory. */
  public PermissionStore permissions() {
    return permissions;
  }

  /** Roles in a room, as its memberships have them. */
  public RoomRoles roomRoles() {
    return subscriptions;
  }

  /** Changed settings, answered from memory. */
  public SettingStore settings() {
    return settings;
  }

  /** Rooms. */
  public RoomStore rooms() {
    return rooms;
  }

  /** Pages of direct-message rooms. */
  public DirectRoomLists directRoomLists() {
    return directRoomLists;
  }

  /** Memberships. */
  public SubscriptionStore subscriptions() {
    return subscriptions;
  }

  /** Messages, removed ones included. */
  public MessageStore messages() {
    return messages;
  }

  /** What people reported to those who moderate. */
  public MessageReportStore reports() {
    return reports;
  }

  /** Pages of such reports. */
  public ReportLists reportLists() {
    return reportLists;
  }

  /** Pages of messages, removed ones included. */
  public MessageLists messageLists() {
    return messageLists;
  }

  /** Who has read which message. */
  public ReadReceiptStore readReceipts() {
    return readReceipts;
  }

  /** The texts of messages, to be searched. */
  public MessageSearchStore messageSearch() {
    return messageSearch;
  }

  /** What changed in a room, for readers that follow it. */
  public ChangeStore changes() {
    return changes;
  }

  /** Exports that are not done. */
  public ExportJobStore exportJobs() {
    return exportJobs;
  }

  /** Records of files made for one user. */
  public UserDataFileStore userDataFiles() {
    return userDataFiles;
  }

  /** The messages of a room one after the other. */
  public MessageExportStore messageExport() {
    return messageExport;
  }

  /** Records of uploaded files. */
  public FileStore files() {
    return files;
  }

  /**
   * Empties the workspace in one durable step: no account, permission, room or message is left. For
   * tests that want a fresh workspace sooner than a fresh server.
   */
  public void clear() {
    database.together(
        () -> {
          database
              .list(TABLES, row -> row.getString(1))
              .forEach(table -> database.update("DELETE FROM \"" + table + "\""));
          permissions.forget();
          settings.forget();
        });
  }

  /** Finishes the units of work that wait, refuses later ones, and closes the file. */
  @Override
  public void close() {
    try {
      database.close();
    } finally {
      folder.close();
    }
  }
}
