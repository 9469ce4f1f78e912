package dev.gantry.server.store;

import dev.gantry.server.core.MutableClock;
import dev.gantry.server.core.RepeatedUnits;
import dev.gantry.server.core.SequentialIds;
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
import dev.gantry.server.store.sqlite.SqliteStores;
import dev.gantry.server.sync.ChangeStore;
import dev.gantry.server.user.UserStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.util.FileSystemUtils;

/**
 * All stores on a fresh SQLite database, with a clock and ids that a test can foretell. Open as
 * soon as it is made, so that other fields can be initialised from it; removed after the test:
 *
 * <pre>{@code
 * @RegisterExtension final TestStores stores = new TestStores();
 * final MessageService service = new MessageService(stores.messages(), stores.clock());
 * }</pre>
 */
public final class TestStores implements AfterEachCallback, AutoCloseable {

  private final MutableClock clock = new MutableClock();
  private final SequentialIds ids = new SequentialIds();
  private final Path folder;
  private final RepeatedUnits units = new RepeatedUnits(() -> stores().unitOfWork());
  private WorkspaceStores stores;

  public TestStores() {
    try {
      folder = Files.createTempDirectory("gantry-test");
      Files.write(folder.resolve("gantry.db"), EmptyDatabase.BYTES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    stores = SqliteStores.open(folder, clock);
  }

  /** What runs all work twice, as a storage may that many servers share. */
  public RepeatedUnits unitOfWork() {
    return units;
  }

  public UserStore users() {
    return stores.users();
  }

  public PermissionStore permissions() {
    return stores.permissions();
  }

  public RoomRoles roomRoles() {
    return stores.roomRoles();
  }

  public SettingStore settings() {
    return stores.settings();
  }

  public RoomStore rooms() {
    return stores.rooms();
  }

  public DirectRoomLists directRoomLists() {
    return stores.directRoomLists();
  }

  public SubscriptionStore subscriptions() {
    return stores.subscriptions();
  }

  public MessageStore messages() {
    return stores.messages();
  }

  public MessageReportStore reports() {
    return stores.reports();
  }

  public ReportLists reportLists() {
    return stores.reportLists();
  }

  public MessageLists messageLists() {
    return stores.messageLists();
  }

  public FileStore files() {
    return stores.files();
  }

  public ExportJobStore exportJobs() {
    return stores.exportJobs();
  }

  public UserDataFileStore userDataFiles() {
    return stores.userDataFiles();
  }

  public MessageSearchStore messageSearch() {
    return stores.messageSearch();
  }

  public MessageExportStore messageExport() {
    return stores.messageExport();
  }

  public ReadReceiptStore readReceipts() {
    return stores.readReceipts();
  }

  public ChangeStore changes() {
    return stores.changes();
  }

  public MutableClock clock() {
    return clock;
  }

  public SequentialIds ids() {
    return ids;
  }

  /**
   * Closes the database and opens it again, as a restart does; stores asked for before are dead.
   */
  public void reopen() {
    stores.close();
    stores = SqliteStores.open(folder, clock);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    close();
  }

  @Override
  public void close() {
    stores.close();
    try {
      FileSystemUtils.deleteRecursively(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private WorkspaceStores stores() {
    return stores;
  }

  /** Migrating takes most of the time of opening, so it is done once for all tests. */
  private static final class EmptyDatabase {

    static final byte[] BYTES = migrated();

    private static byte[] migrated() {
      try {
        Path folder = Files.createTempDirectory("gantry-template");
        SqliteStores.open(folder, new MutableClock()).close();
        byte[] bytes = Files.readAllBytes(folder.resolve("gantry.db"));
        FileSystemUtils.deleteRecursively(folder);
        return bytes;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
