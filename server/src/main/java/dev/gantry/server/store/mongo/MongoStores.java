package dev.gantry.server.store.mongo;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
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
import dev.gantry.server.store.WorkspaceStores;
import dev.gantry.server.sync.ChangeStore;
import dev.gantry.server.user.UserStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * All stores on one MongoDB database, which any number of servers share, and the bytes of files.
 *
 * <p>{@code DataAccessResourceFailureException} says that the database cannot be reached; a unit of
 * work whose last command had no answer may be stored all the same.
 */
public final class MongoStores implements WorkspaceStores {

  static final Duration LEASE = Duration.ofSeconds(10);
  private static final Duration RENEWAL = Duration.ofSeconds(1);

  /** What is answered from memory is to be seen by all servers within a second. */
  private static final Duration REFRESHMENT = Duration.ofMillis(400);

  private final MongoConnection connection;
  private final MongoProcess process;
  private final UserStore users;
  private final MongoPermissionStore permissions;
  private final MongoSettingStore settings;
  private final MongoMessages messages;
  private final RoomStore rooms;
  private final MongoSubscriptionStore subscriptions;
  private final DirectRoomLists directRoomLists;
  private final ReadReceiptStore readReceipts;
  private final MessageReportStore reports;
  private final ReportLists reportLists;
  private final FileStore files;
  private final FileContents fileContents;
  private final ExportJobStore exportJobs;
  private final UserDataFileStore userDataFiles;
  private final ExportArchives exportArchives;
  private final Turns turns;
  private final Repetition refreshment;

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
    process.createIndexes(context.indexes());
    this.users = new MongoUserStore(context);
    this.permissions = new MongoPermissionStore(context);
    this.settings = new MongoSettingStore(context);
    this.messages = MongoMessages.in(context);
    this.rooms = new MongoRoomStore(context);
    this.subscriptions = new MongoSubscriptionStore(context);
    this.directRoomLists = new MongoDirectRoomLists(context);
    this.readReceipts = new MongoReadReceiptStore(context);
    this.reports = new MongoMessageReportStore(context);
    this.reportLists = new MongoReportLists(context);
    this.files = new MongoFileStore(context);
    this.fileContents = new MongoFileContents(bucket(context, "rocketchat_uploads"));
    this.exportJobs = new MongoExportJobStore(context);
    this.userDataFiles = new MongoUserDataFileStore(context);
    this.exportArchives = new MongoArchives(bucket(context, "rocketchat_userDataFiles"));
    this.turns = new Turns(context, new RandomIds());
    this.refreshment =
        Repetition.start(
            "gantry-refresh", REFRESHMENT, List.of(permissions::refresh, settings::refresh));
  }

  /**
   * Connects to a database and makes the indexes that are missing there.
   *
   * @param address as {@code mongodb://host/database}; {@code gantry} where it names no database
   * @param clock stamps what a store dates by itself, such as a changed setting
   * @throws MongoUnavailableException where the database cannot be used, with the reason
   */
  public static MongoStores open(String address, Clock clock) {
    return open(address, clock, UnfinishedMove::requireNone);
  }

  /** Opens a database for a workspace that is moved there or away. */
  static MongoStores openToMove(String address, Clock clock) {
    return open(address, clock, move -> {});
  }

  private static MongoStores open(
      String address, Clock clock, Consumer<UnfinishedMove> requirement) {
    MongoConnection connection = MongoConnection.open(address);
    MongoProcess process = null;
    try {
      requirement.accept(new UnfinishedMove(connection.database(), connection.durable()));
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

  /** The hosts and the name of the database, without any password. */
  public String place() {
    return connection.place();
  }

  MongoDatabase database() {
    return connection.database();
  }

  MongoProcess process() {
    return process;
  }

  UnfinishedMove unfinishedMove() {
    return new UnfinishedMove(connection.database(), connection.durable());
  }

  /** The bytes of uploaded files. */
  public FileContents fileContents() {
    return fileContents;
  }

  /** The bytes of files made for one user. */
  public ExportArchives exportArchives() {
    return exportArchives;
  }

  @Override
  public UnitOfWork unitOfWork() {
    return process.units();
  }

  @Override
  public <T> T inTurn(Supplier<T> work) {
    return turns.take("start", work);
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
    return messages.store();
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
    return messages.lists();
  }

  @Override
  public ReadReceiptStore readReceipts() {
    return readReceipts;
  }

  @Override
  public MessageSearchStore messageSearch() {
    return messages.search();
  }

  @Override
  public ChangeStore changes() {
    return messages.changes();
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
    return messages.export();
  }

  @Override
  public FileStore files() {
    return files;
  }

  /** {@inheritDoc} Whatever else somebody keeps in the database goes with it. */
  @Override
  public void clear() {
    new Emptying(connection.database(), process.units()).run();
    permissions.refresh();
    settings.refresh();
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
