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
import dev.gantry.server.store.sqlite.SqliteStores;
import dev.gantry.server.sync.ChangeStore;
import dev.gantry.server.user.UserStore;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the workspace in the embedded database of the data folder. */
@Configuration(proxyBeanMethods = false)
class StoreWiring {

  @Bean
  SqliteStores stores(GantryProperties properties, Clock clock) {
    return SqliteStores.open(properties.data(), clock);
  }

  @Bean
  UnitOfWork unitOfWork(SqliteStores stores) {
    return stores.unitOfWork();
  }

  @Bean
  UserStore userStore(SqliteStores stores) {
    return stores.users();
  }

  @Bean
  PermissionStore permissionStore(SqliteStores stores) {
    return stores.permissions();
  }

  @Bean
  RoomRoles roomRoles(SqliteStores stores) {
    return stores.roomRoles()::rolesOf;
  }

  @Bean
  SettingStore settingStore(SqliteStores stores) {
    return stores.settings();
  }

  @Bean
  RoomStore roomStore(SqliteStores stores) {
    return stores.rooms();
  }

  @Bean
  DirectRoomLists directRoomLists(SqliteStores stores) {
    return stores.directRoomLists();
  }

  @Bean
  SubscriptionStore subscriptionStore(SqliteStores stores) {
    return stores.subscriptions();
  }

  @Bean
  MessageStore messageStore(SqliteStores stores) {
    return stores.messages();
  }

  @Bean
  MessageReportStore messageReportStore(SqliteStores stores) {
    return stores.reports();
  }

  @Bean
  ReportLists reportLists(SqliteStores stores) {
    return stores.reportLists();
  }

  @Bean
  MessageLists messageLists(SqliteStores stores) {
    return stores.messageLists();
  }

  @Bean
  ReadReceiptStore readReceiptStore(SqliteStores stores) {
    return stores.readReceipts();
  }

  @Bean
  ChangeStore changeStore(SqliteStores stores) {
    return stores.changes();
  }

  @Bean
  MessageSearchStore messageSearchStore(SqliteStores stores) {
    return stores.messageSearch();
  }

  @Bean
  ExportJobStore exportJobStore(SqliteStores stores) {
    return stores.exportJobs();
  }

  @Bean
  UserDataFileStore userDataFileStore(SqliteStores stores) {
    return stores.userDataFiles();
  }

  @Bean
  MessageExportStore messageExportStore(SqliteStores stores) {
    return stores.messageExport();
  }
}
