package dev.gantry.server.store.mongo;

import com.mongodb.client.model.Filters;
import dev.gantry.server.export.UserDataFile;
import dev.gantry.server.file.UploadedFile;
import dev.gantry.server.message.ReadReceipt;
import dev.gantry.server.permission.Permission;
import dev.gantry.server.room.Room;
import dev.gantry.server.room.Subscription;
import dev.gantry.server.store.WorkspaceSection;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;

/** The collections of all sections, with documents as the stores write them. */
final class MongoSections {

  private static final Bson ALL = new Document();
  private static final Document BY_ID = new Document(Records.ID, 1);
  private static final Document BY_UPLOAD = new Document("uploadedAt", 1).append(Records.ID, 1);

  private final Map<WorkspaceSection<?>, MongoSection<?>> sections = new HashMap<>();
  private final Documents documents;

  MongoSections(Documents documents) {
    this.documents = documents;
    people();
    rooms();
    messages();
    files();
  }

  @SuppressWarnings("unchecked") // put() takes only what belongs together.
  <T> MongoSection<T> of(WorkspaceSection<T> section) {
    return (MongoSection<T>) sections.get(section);
  }

  private void people() {
    AccountDocuments accounts = new AccountDocuments(documents);
    SettingDocuments settings = new SettingDocuments(documents);
    put(
        WorkspaceSection.PERMISSIONS,
        plain("rocketchat_permissions", ALL, null, BY_ID, Permission.class));
    put(
        WorkspaceSection.SETTINGS,
        new MongoSection<>(
            "rocketchat_settings",
            Filters.exists("value"),
            null,
            BY_ID,
            settings::read,
            (setting, number) -> settings.write(setting)));
    put(
        WorkspaceSection.USERS,
        new MongoSection<>(
            "users",
            ALL,
            null,
            new Document("createdAt", 1).append(Records.ID, 1),
            accounts::read,
            (account, number) -> accounts.write(account)));
  }

  private void rooms() {
    LastMessages lastMessages = new LastMessages(documents);
    put(
        WorkspaceSection.ROOMS,
        new MongoSection<>(
            MongoRoomStore.COLLECTION,
            ALL,
            null,
            Orders.oldestFirst(),
            room -> documents.read(room, Room.class),
            (room, number) -> {
              Document written = documents.write(room);
              if (room.lastMessage() != null) {
                written.append("lastMessage", lastMessages.stored(room.lastMessage()));
              }
              return written;
            }));
    put(
        WorkspaceSection.SUBSCRIPTIONS,
        plain(
            MongoSubscriptionStore.COLLECTION,
            ALL,
            MongoSubscriptionStore.ROOM,
            Orders.oldestFirst(),
            Subscription.class));
  }

  private void messages() {
    MessageDocuments messages = new MessageDocuments(documents);
    ReportDocuments reports = new ReportDocuments(documents);
    put(
        WorkspaceSection.MESSAGES,
        new MongoSection<>(
            MessageCollections.MESSAGES,
            ALL,
            "rid",
            MessageOrder.total(),
            messages::read,
            messages::write));
    put(
        WorkspaceSection.REMOVED_MESSAGES,
        new MongoSection<>(
            MessageCollections.TRASH,
            MessageCollections.IN_TRASH,
            "rid",
            new Document(MessageTrash.REMOVED_AT, 1).append(Records.ID, 1),
            messages::readRemoved,
            (removed, number) -> messages.writeRemoved(removed)));
    put(
        WorkspaceSection.READ_RECEIPTS,
        new MongoSection<>(
            "rocketchat_read_receipts",
            ALL,
            "roomId",
            new Document("userId", 1).append("messageId", 1),
            receipt -> documents.read(receipt, ReadReceipt.class),
            (receipt, number) -> documents.write(receipt)));
    put(
        WorkspaceSection.REPORTS,
        new MongoSection<>(
            MongoMessageReportStore.COLLECTION,
            Filters.exists("message"),
            null,
            Orders.oldestFirst(),
            reports::read,
            (report, number) -> reports.write(report)));
  }

  private void files() {
    put(
        WorkspaceSection.FILES,
        plain(
            "rocketchat_uploads",
            Filters.eq("complete", true),
            null,
            BY_UPLOAD,
            UploadedFile.class));
    put(
        WorkspaceSection.EXPORT_JOBS,
        new MongoSection<>(
            "gantry_export_jobs",
            ALL,
            null,
            new Document("job.requestedAt", 1).append("order", 1),
            job -> documents.read(job, StoredExportJob.class).job(),
            (job, number) ->
                documents.write(
                    new StoredExportJob(
                        job.id(), job, new ObjectId().toHexString(), 0, null, null))));
    put(
        WorkspaceSection.USER_DATA_FILES,
        new MongoSection<>(
            "rocketchat_user_data_files",
            ALL,
            null,
            BY_UPLOAD,
            file -> MongoUserDataFileStore.located(documents.read(file, UserDataFile.class)),
            (file, number) -> documents.write(file)));
  }

  /** A section whose documents are its records and nothing else. */
  private <T> MongoSection<T> plain(
      String collection, Bson filter, String room, Document order, Class<T> type) {
    return new MongoSection<>(
        collection,
        filter,
        room,
        order,
        document -> documents.read(document, type),
        (moved, number) -> documents.write(moved));
  }

  private <T> void put(WorkspaceSection<T> section, MongoSection<T> place) {
    sections.put(section, place);
  }
}
