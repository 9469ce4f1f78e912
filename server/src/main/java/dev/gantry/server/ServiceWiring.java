package dev.gantry.server;

import dev.gantry.server.account.AccountReferences;
import dev.gantry.server.account.AccountRules;
import dev.gantry.server.account.ActivePartners;
import dev.gantry.server.account.CreateUser;
import dev.gantry.server.account.DefaultRooms;
import dev.gantry.server.account.DeleteUser;
import dev.gantry.server.account.DirectRoomNames;
import dev.gantry.server.account.EditingRules;
import dev.gantry.server.account.FindUser;
import dev.gantry.server.account.MembershipsOfUser;
import dev.gantry.server.account.OwnedRooms;
import dev.gantry.server.account.SetPreferences;
import dev.gantry.server.account.SetStatus;
import dev.gantry.server.account.ShowUser;
import dev.gantry.server.account.SubscriptionPreferences;
import dev.gantry.server.account.UpdateUser;
import dev.gantry.server.core.IdGenerator;
import dev.gantry.server.core.RandomIds;
import dev.gantry.server.direct.CountDirectRoom;
import dev.gantry.server.direct.CreateDirectRoom;
import dev.gantry.server.direct.DeleteDirectRoom;
import dev.gantry.server.direct.DirectRoomList;
import dev.gantry.server.direct.FindDirectRoom;
import dev.gantry.server.direct.ListDirectRooms;
import dev.gantry.server.direct.ListMembers;
import dev.gantry.server.direct.NewDirectRooms;
import dev.gantry.server.direct.OthersRooms;
import dev.gantry.server.direct.SetTopic;
import dev.gantry.server.direct.TwoPersonRooms;
import dev.gantry.server.message.LastMessageForReader;
import dev.gantry.server.message.MessageRemoval;
import dev.gantry.server.message.RoomHistory;
import dev.gantry.server.message.RoomLists;
import dev.gantry.server.message.RoomMessages;
import dev.gantry.server.message.SystemMessageWriter;
import dev.gantry.server.message.ThreadLists;
import dev.gantry.server.moderation.DismissReports;
import dev.gantry.server.moderation.ListReports;
import dev.gantry.server.permission.Permissions;
import dev.gantry.server.permission.UpdatePermissions;
import dev.gantry.server.room.CreateRoom;
import dev.gantry.server.room.DeleteRoom;
import dev.gantry.server.room.FindRoom;
import dev.gantry.server.room.FindSubscription;
import dev.gantry.server.room.IgnoreUser;
import dev.gantry.server.room.InviteToRoom;
import dev.gantry.server.room.JoinChannel;
import dev.gantry.server.room.KickFromRoom;
import dev.gantry.server.room.LeaveRoom;
import dev.gantry.server.room.Memberships;
import dev.gantry.server.room.RoomAccess;
import dev.gantry.server.room.RoomForReader;
import dev.gantry.server.room.RoomNames;
import dev.gantry.server.room.RoomRemoval;
import dev.gantry.server.room.RoomRolesService;
import dev.gantry.server.room.SubscriptionDefaults;
import dev.gantry.server.setting.NameRules;
import dev.gantry.server.setting.OverwrittenSettings;
import dev.gantry.server.setting.ReadSetting;
import dev.gantry.server.setting.SettingDefaults;
import dev.gantry.server.setting.SettingStore;
import dev.gantry.server.setting.Settings;
import dev.gantry.server.setting.UpdateSetting;
import dev.gantry.server.sync.SyncThreads;
import dev.gantry.server.thread.CreateDiscussion;
import dev.gantry.server.user.Authentication;
import dev.gantry.server.user.LoginService;
import dev.gantry.server.user.LoginTokens;
import dev.gantry.server.user.Me;
import dev.gantry.server.user.PasswordGenerator;
import dev.gantry.server.user.PasswordHasher;
import dev.gantry.server.workspace.BuiltIns;
import dev.gantry.server.workspace.FirstAdmin;
import dev.gantry.server.workspace.FirstStart;
import dev.gantry.server.workspace.FixtureFile;
import dev.gantry.server.workspace.FixtureStores;
import dev.gantry.server.workspace.WorkspaceStart;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** The services of the features, by their constructors. */
@Configuration(proxyBeanMethods = false)
@Import({
  Authentication.class,
  LoginService.class,
  LoginTokens.class,
  PasswordGenerator.class,
  PasswordHasher.class,
  Permissions.class,
  UpdatePermissions.class,
  ReadSetting.class,
  UpdateSetting.class,
  Memberships.class,
  RoomAccess.class,
  SubscriptionDefaults.class,
  CreateRoom.class,
  DeleteRoom.class,
  FindRoom.class,
  FindSubscription.class,
  IgnoreUser.class,
  InviteToRoom.class,
  JoinChannel.class,
  KickFromRoom.class,
  LeaveRoom.class,
  RoomForReader.class,
  RoomNames.class,
  RoomRemoval.class,
  RoomRolesService.class,
  AccountReferences.class,
  ActivePartners.class,
  AccountRules.class,
  CreateUser.class,
  DefaultRooms.class,
  DeleteUser.class,
  DirectRoomNames.class,
  EditingRules.class,
  FindUser.class,
  MembershipsOfUser.class,
  OwnedRooms.class,
  SetPreferences.class,
  SetStatus.class,
  ShowUser.class,
  SubscriptionPreferences.class,
  UpdateUser.class,
  NameRules.class,
  TwoPersonRooms.class,
  FindDirectRoom.class,
  NewDirectRooms.class,
  DirectRoomList.class,
  CreateDirectRoom.class,
  OthersRooms.class,
  DeleteDirectRoom.class,
  SetTopic.class,
  CountDirectRoom.class,
  ListMembers.class,
  ListDirectRooms.class,
  LastMessageForReader.class,
  CreateDiscussion.class,
  SystemMessageWriter.class,
  MessageRemoval.class,
  RoomHistory.class,
  RoomLists.class,
  RoomMessages.class,
  ThreadLists.class,
  SyncThreads.class,
  ListReports.class,
  DismissReports.class,
  FirstAdmin.class,
  FirstStart.class,
  BuiltIns.class,
  FixtureFile.class,
  FixtureStores.class,
  WorkspaceStart.class,
  WorkspaceBeforeRequests.class,
})
class ServiceWiring {

  /** Holds where the setting makes no sense, since it would lock everybody out for good. */
  private static final int DEFAULT_LOGIN_DAYS = 90;

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  SettingDefaults settingDefaults(GantryProperties properties, Environment environment) {
    return new SettingDefaults(
        () ->
            properties.siteUrl().isEmpty()
                ? "http://localhost:" + environment.getProperty("local.server.port")
                : properties.siteUrl());
  }

  @Bean
  Settings settings(SettingStore store, SettingDefaults defaults, Environment environment) {
    return new Settings(
        store, defaults, OverwrittenSettings.read(defaults, environment::getProperty));
  }

  /** Not to be closed with the server: it is the process's own. */
  @Bean(destroyMethod = "")
  PrintStream console() {
    return System.out;
  }

  @Bean
  Me me(Settings settings) {
    return new Me(() -> settings.text("Site_Url"));
  }

  @Bean
  Supplier<Duration> tokenLifetime(Settings settings) {
    return () -> {
      int days = settings.number("Accounts_LoginExpiration");
      return Duration.ofDays(days > 0 ? days : DEFAULT_LOGIN_DAYS);
    };
  }

  @Bean
  IdGenerator idGenerator() {
    return new RandomIds();
  }
}
