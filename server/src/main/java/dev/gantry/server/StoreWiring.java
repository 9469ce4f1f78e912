package dev.gantry.server;

import dev.gantry.server.core.UnitOfWork;
import dev.gantry.server.direct.DirectRoomLists;
import dev.gantry.server.export.ExportJobStore;
import dev.gantry.server.export.MessageExportStore;
import dev.gantry.server.export.UserDataFileStore;
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
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the workspace where the operator wants it; see {@link StorageChoice}. */
@Configuration(proxyBeanMethods = false)
class StoreWiring {

  @Bean
  Storage storage(GantryProperties properties, Clock clock) {
    return StorageChoice.of(properties.storage()).open(properties, clock);
  }

  @Bean(destroyMethod = "")
  WorkspaceStores stores(Storage storage) {
    return storage.stores();
  }

  @Bean
  StorageHealth storageHealthIndicator(WorkspaceStores stores) {
    return new StorageHealth(stores);
  }

  @Bean
  UnitOfWork unitOfWork(WorkspaceStores stores) {
    return stores.unitOfWork();
  }

  @Bean
  UserStore userStore(WorkspaceStores stores) {
    return stores.users();
  }

  @Bean
  PermissionStore permissionStore(WorkspaceStores stores) {
    return stores.permissions();
  }

  @Bean
  RoomRoles roomRoles(WorkspaceStores stores) {
    return stores.roomRoles()::rolesOf;
  }

  @Bean
  SettingStore settingStore(WorkspaceStores stores) {
    return stores.settings();
  }

  @Bean
  RoomStore roomStore(WorkspaceStores stores) {
    return stores.rooms();
  }

  @Bean
  DirectRoomLists directRoomLists(WorkspaceStores stores) {
    return stores.directRoomLists();
  }

  @Bean
  SubscriptionStore subscriptionStore(WorkspaceStores stores) {
    return stores.subscriptions();
  }

  @Bean
  MessageStore messageStore(WorkspaceStores stores) {
    return stores.messages();
  }

  @Bean
  MessageReportStore messageReportStore(WorkspaceStores stores) {
    return stores.reports();
  }

  @Bean
  ReportLists reportLists(WorkspaceStores stores) {
    return stores.reportLists();
  }

  @Bean
  MessageLists messageLists(WorkspaceStores stores) {
    return stores.messageLists();
  }

  @Bean
  ReadReceiptStore readReceiptStore(WorkspaceStores stores) {
    return stores.readReceipts();
  }

  @Bean
  ChangeStore changeStore(WorkspaceStores stores) {
    return stores.changes();
  }

  @Bean
  MessageSearchStore messageSearchStore(WorkspaceStores stores) {
    return stores.messageSearch();
  }

  @Bean
  ExportJobStore exportJobStore(WorkspaceStores stores) {
    return stores.exportJobs();
  }

  @Bean
  UserDataFileStore userDataFileStore(WorkspaceStores stores) {
    return stores.userDataFiles();
  }

  @Bean
  MessageExportStore messageExportStore(WorkspaceStores stores) {
    return stores.messageExport();
  }
}
