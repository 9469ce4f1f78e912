package dev.gantry.server.store.mongo;

import com.mongodb.MongoException;
import dev.gantry.server.core.RandomIds;
import dev.gantry.server.core.UnitOfWork;
import dev.gantry.server.direct.DirectRoomLists;
import dev.gantry.server.export.ExportArchives;
import dev.gantry.server.export.ExportJobStore;
import dev.gantry.server.export.MessageExportStore;
import dev.gantry.server.export.UserDataFileStore;
import dev.gantry.server.file.FileContents;
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
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * The stores on one MongoDB database, which any number of servers share. Safe for any number of
 * threads. Not all stores are written yet.
 */
public final class MongoStores implements AutoCloseable {

  private static final Duration LEASE = Duration.ofSeconds(10);
  private static final Duration RENEWAL = Duration.ofSeconds(1);

  /** What is answered from memory is to be seen by all servers within a second. */
  private static final Duration REFRESHMENT = Duration.ofMillis(400);

  private final MongoConnection connection;
  private final MongoProcess process;
  private final MongoUserStore users;
  private final MongoPermissionStore permissions;
  private final MongoSettingStore settings;
  private final MongoMessages messages;
  private final Repetition refreshment;
  private final FileStore files;
  private final FileContents fileContents;
  private final ExportJobStore exportJobs;
  private final UserDataFileStore userDataFiles;
  private final ExportArchives exportArchives;
  private final MongoRoomStore rooms;
  private final MongoSubscriptionStore subscriptions;
  private final MongoDirectRoomLists directRoomLists;
  private final MongoReadReceiptStore readReceipts;
  private final MongoMessageReportStore reports;
  private final MongoReportLists reportLists;

  private MongoStores(MongoConnection connection, MongoProcess process, Clock clock) {
    this.connection = connection;
    this.process = process;
    MongoContext context =
        new MongoContext(
            connection.database(),
            process.units(),
            process.stamps(),
            new Documents(),
            new Indexes(connection.database()),
            clock);
    process.stamps().createIndexes(context.indexes());
    this.users = new MongoUserStore(context);
    this.permissions = new MongoPermissionStore(context);
    this.settings = new MongoSettingStore(context);
    this.messages = MongoMessages.in(context);
    this.refreshment =
        Repetition.start(
            "gantry-refresh", REFRESHMENT, List.of(permissions::refresh, settings::refresh));
    this.files = new MongoFileStore(context);
    this.fileContents = new MongoFileContents(bucket(context, "rocketchat_uploads"));
    this.exportJobs = new MongoExportJobStore(context);
    this.userDataFiles = new MongoUserDataFileStore(context);
    this.exportArchives = new MongoArchives(bucket(context, "rocketchat_userDataFiles"), clock);
    this.rooms = new MongoRoomStore(context);
    this.subscriptions = new MongoSubscriptionStore(context);
    this.directRoomLists = new MongoDirectRoomLists(context);
    this.readReceipts = new MongoReadReceiptStore(context);
    this.reports = new MongoMessageReportStore(context);
    this.reportLists = new MongoReportLists(context);
  }

  /**
   * Connects to a database and makes the indexes that are missing there.
   *
   * @param address as {@code mongodb://host/database}; {@code gantry} where it names no database
   * @param clock stamps what a store dates by itself, such as a changed setting
   * @throws MongoUnavailableException where the database cannot be used, with the reason
   */
  public static MongoStores open(String address, Clock clock) {
    MongoConnection connection = MongoConnection.open(address);
    MongoProcess process = null;
    try {
      process =
          new MongoProcess(
              connection.database(), connection.durable(), new RandomIds(), LEASE, () -> {});
      process.start(RENEWAL);
      return new MongoStores(connection, process, clock);
    } catch (RuntimeException e) {
      if (process != null) {
        process.keeper().stop();
      }
      connection.close();
      throw e instanceof MongoException ? new MongoUnavailableException(e.getMessage(), e) : e;
    }
  }

  /** Runs several store calls as one durable step. */
  public UnitOfWork unitOfWork() {
    return process.units();
  }

  /** Accounts, secrets and login tokens. */
  public UserStore users() {
    return users;
  }

  /** Permissions, answered from memory. */
  public PermissionStore permissions() {
    return permissions;
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

  /** Roles in a room, as its memberships have them. */
  public RoomRoles roomRoles() {
    return subscriptions;
  }

  /** Who has read which message. */
  public ReadReceiptStore readReceipts() {
    return readReceipts;
  }

  /** What people reported to those who moderate. */
  public MessageReportStore reports() {
    return reports;
  }

  /** Pages of such reports. */
  public ReportLists reportLists() {
    return reportLists;
  }

  /** Records of uploaded files. */
  public FileStore files() {
    return files;
  }

  /** The bytes of uploaded files. */
  public FileContents fileContents() {
    return fileContents;
  }

  /** Exports that are not done. */
  public ExportJobStore exportJobs() {
    return exportJobs;
  }

  /** Records of files made for one user. */
  public UserDataFileStore userDataFiles() {
    return userDataFiles;
  }

  /** The bytes of such files. */
  public ExportArchives exportArchives() {
    return exportArchives;
  }

  /** Messages, removed ones included. */
  public MessageStore messages() {
    return messages.store();
  }

  /** Pages of messages. */
  public MessageLists messageLists() {
    return messages.lists();
  }

  /** What was changed in a room. */
  public ChangeStore changes() {
    return messages.changes();
  }

  /** All messages of a room. */
  public MessageExportStore messageExport() {
    return messages.export();
  }

  /** The texts of messages, to be searched. */
  public MessageSearchStore messageSearch() {
    return messages.search();
  }

  /** Frees this server's place among those that share the database, and lets go of it. */
  @Override
  public void close() {
    refreshment.close();
    try {
      process.close();
    } finally {
      connection.close();
    }
  }

  private GridFiles bucket(MongoContext context, String name) {
    return new GridFiles(context, connection.durable(), name);
  }
}
