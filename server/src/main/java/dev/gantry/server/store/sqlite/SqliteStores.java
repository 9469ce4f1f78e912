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
import dev.gantry.server.store.WorkspaceStores;
import dev.gantry.server.sync.ChangeStore;
import dev.gantry.server.user.UserStore;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * All stores on one SQLite database.
 *
 * <p>Reads outside a unit see the last commit and never wait for a writer. {@code
 * DataAccessResourceFailureException} says that the disk is full or failing, that the database is
 * closed, or that a caller was interrupted before its work began; nothing of the unit is stored
 * then.
 */
public final class SqliteStores implements WorkspaceStores {

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
  private final SqliteMessageStore messages;
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
      new UnfinishedMove(database).requireNone(locked.database());
      return new SqliteStores(locked, database, clock);
    } catch (RuntimeException e) {
      if (database != null) {
        database.close();
      }
      locked.close();
      throw e;
    }
  }

  @Override
  public UnitOfWork unitOfWork() {
    return database.writer();
  }

  @Override
  public <T> T inTurn(Supplier<T> work) {
    return work.get();
  }

  @Override
  public UserStore users() {
    return users;
  }

  @Override
  public PermissionStore permissions() {
    return permissions;
  }

  @Override
  public RoomRoles roomRoles() {
    return subscriptions;
  }

  @Override
  public SettingStore settings() {
    return settings;
  }

  @Override
  public RoomStore rooms() {
    return rooms;
  }

  @Override
  public DirectRoomLists directRoomLists() {
    return directRoomLists;
  }

  @Override
  public SubscriptionStore subscriptions() {
    return subscriptions;
  }

  @Override
  public MessageStore messages() {
    return messages;
  }

  @Override
  public MessageReportStore reports() {
    return reports;
  }

  @Override
  public ReportLists reportLists() {
    return reportLists;
  }

  @Override
  public MessageLists messageLists() {
    return messageLists;
  }

  @Override
  public ReadReceiptStore readReceipts() {
    return readReceipts;
  }

  @Override
  public MessageSearchStore messageSearch() {
    return messageSearch;
  }

  @Override
  public ChangeStore changes() {
    return changes;
  }

  @Override
  public ExportJobStore exportJobs() {
    return exportJobs;
  }

  @Override
  public UserDataFileStore userDataFiles() {
    return userDataFiles;
  }

  @Override
  public MessageExportStore messageExport() {
    return messageExport;
  }

  @Override
  public FileStore files() {
    return files;
  }

  @Override
  public void clear() {
    database.together(
        () -> {
          database
              .list(TABLES, row -> row.getString(1))
              .forEach(table -> database.update("DELETE FROM \"" + table + "\""));
          database.changeAll();
          permissions.forget();
          settings.forget();
          messages.forget();
        });
  }

  @Override
  public void close() {
    try {
      database.close();
    } finally {
      folder.close();
    }
  }
}
