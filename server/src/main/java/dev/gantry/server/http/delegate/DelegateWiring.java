package dev.gantry.server.http.delegate;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Puts the delegates behind the generated controllers. */
@Configuration(proxyBeanMethods = false)
@Import({
  Wire.class,
  MarkCalls.class,
  MessageCommands.class,
  ListCalls.class,
  DirectMessageListCalls.class,
  DirectRoomCalls.class,
  DirectRoomListCalls.class,
  PreviewCalls.class,
  RoomActions.class,
  AuthenticationDelegate.class,
  AutoTranslateDelegate.class,
  ChannelsDelegate.class,
  ChatDelegate.class,
  DirectMessagesDelegate.class,
  ExportCalls.class,
  GroupsDelegate.class,
  MethodsDelegate.class,
  ModerationDelegate.class,
  PermissionsDelegate.class,
  RoomsDelegate.class,
  SettingsDelegate.class,
  SearchCalls.class,
  SyncCalls.class,
  SubscriptionsDelegate.class,
  UsersDelegate.class,
})
public class DelegateWiring {}
