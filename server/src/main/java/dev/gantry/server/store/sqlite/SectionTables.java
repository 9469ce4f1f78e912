package dev.gantry.server.store.sqlite;

import dev.gantry.server.export.ExportJob;
import dev.gantry.server.export.UserDataFile;
import dev.gantry.server.file.UploadedFile;
import dev.gantry.server.message.Message;
import dev.gantry.server.permission.Permission;
import dev.gantry.server.room.Room;
import dev.gantry.server.room.Subscription;
import dev.gantry.server.store.WorkspaceSection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** The tables of all sections, written to as the stores do it. */
final class SectionTables {

  private final Map<WorkspaceSection<?>, SectionTable<?>> tables = new HashMap<>();

  private final Database database;

  SectionTables(Database database, Documents documents) {
    this.database = database;
    AccountRows accounts = new AccountRows(database, documents);
    MessageRows messages = new MessageRows(database, documents);
    ReportRows reports = new ReportRows(database, documents);
    SettingRows settings = new SettingRows(database, documents);
    RoomRows rooms = new RoomRows(documents);
    SubscriptionRows subscriptions = new SubscriptionRows(documents);
    SqliteReadReceiptStore receipts = new SqliteReadReceiptStore(database);
    SqlitePermissionStore permissions = new SqlitePermissionStore(database, documents);
    SqliteFileStore files = new SqliteFileStore(database, documents);
    put(
        WorkspaceSection.PERMISSIONS,
        SectionTable.named(
            "permissions",
            "id",
            "SELECT doc FROM permissions ",
            documents.as(Permission.class),
            permission -> permissions.save(List.of(permission))));
    put(
        WorkspaceSection.SETTINGS,
        SectionTable.named("settings", "id", SettingRows.SELECT, settings::read, settings::write));
    put(
        WorkspaceSection.USERS,
        SectionTable.numbered(
            "users",
            "1",
            AccountRows.SELECT,
            accounts::read,
            absent("users", account -> account.user().id(), accounts::write)));
    put(
        WorkspaceSection.ROOMS,
        SectionTable.numbered(
            "rooms",
            "1",
            RoomRows.SELECT,
            rooms::read,
            absent("rooms", Room::id, new SqliteRoomStore(database, documents)::insert)));
    put(
        WorkspaceSection.SUBSCRIPTIONS,
        SectionTable.numbered(
            "subscriptions",
            "1",
            SubscriptionRows.SELECT,
            subscriptions::read,
            absent(
                "subscriptions",
                Subscription::id,
                new SqliteSubscriptionStore(database, documents)::insert)));
    put(
        WorkspaceSection.MESSAGES,
        SectionTable.numbered(
            "messages",
            "1",
            "SELECT doc FROM messages ",
            documents.as(Message.class),
            messages::write));
    put(
        WorkspaceSection.REMOVED_MESSAGES,
        SectionTable.numbered(
            "trash",
            "collection = 'message'",
            MessageRows.SELECT_REMOVED,
            messages::readRemoved,
            messages::writeRemoved));
    put(
        WorkspaceSection.READ_RECEIPTS,
        SectionTable.named(
            "read_receipts",
            "message_id",
            "SELECT id, room_id, user_id, message_id, read_at FROM read_receipts ",
            SqliteReadReceiptStore::readWithoutReader,
            receipts::insert));
    put(
        WorkspaceSection.REPORTS,
        SectionTable.numbered(
            "message_reports", "1", ReportRows.SELECT, reports::read, reports::write));
    put(
        WorkspaceSection.FILES,
        SectionTable.numbered(
            "files",
            "complete = 1",
            "SELECT doc FROM files ",
            documents.as(UploadedFile.class),
            absent(
                "files",
                UploadedFile::id,
                file -> {
                  files.begin(file);
                  files.update(file);
                })));
    put(
        WorkspaceSection.EXPORT_JOBS,
        SectionTable.numbered(
            "export_jobs",
            "1",
            "SELECT doc FROM export_jobs ",
            documents.as(ExportJob.class),
            absent(
                "export_jobs",
                ExportJob::id,
                new SqliteExportJobStore(database, documents)::insert)));
    put(
        WorkspaceSection.USER_DATA_FILES,
        SectionTable.numbered(
            "user_data_files",
            "1",
            "SELECT doc FROM user_data_files ",
            documents.as(UserDataFile.class),
            absent(
                "user_data_files",
                UserDataFile::id,
                new SqliteUserDataFileStore(database, documents)::insert)));
  }

  @SuppressWarnings("unchecked") // put() takes only what belongs together.
  <T> SectionTable<T> of(WorkspaceSection<T> section) {
    return (SectionTable<T>) tables.get(section);
  }

  /** Skips what an earlier attempt has written; the other stores do so themselves. */
  private <T> Consumer<T> absent(String table, Function<T, String> id, Consumer<T> writer) {
    String find = "SELECT 1 FROM " + table + " WHERE id = ?";
    return moved -> {
      if (database.first(find, row -> true, id.apply(moved)).isEmpty()) {
        writer.accept(moved);
      }
    };
  }

  private <T> void put(WorkspaceSection<T> section, SectionTable<T> table) {
    tables.put(section, table);
  }
}
