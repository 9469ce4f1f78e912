package dev.gantry.server;

import dev.gantry.server.core.IdGenerator;
import dev.gantry.server.core.UnitOfWork;
import dev.gantry.server.markup.Emojis;
import dev.gantry.server.message.AfterSave;
import dev.gantry.server.message.DeleteMessage;
import dev.gantry.server.message.DirectRooms;
import dev.gantry.server.message.DiscussionNotice;
import dev.gantry.server.message.MarkServices;
import dev.gantry.server.message.MessageDependencies;
import dev.gantry.server.message.MessageFiles;
import dev.gantry.server.message.MessageForReader;
import dev.gantry.server.message.MessageReportStore;
import dev.gantry.server.message.MessageServices;
import dev.gantry.server.message.MessageStore;
import dev.gantry.server.message.PostMessage;
import dev.gantry.server.message.ReactToMessage;
import dev.gantry.server.message.ReadMessage;
import dev.gantry.server.message.ReadReceiptStore;
import dev.gantry.server.message.SendMessage;
import dev.gantry.server.message.UpdateMessage;
import dev.gantry.server.permission.Permissions;
import dev.gantry.server.room.JoinChannel;
import dev.gantry.server.room.RoomAccess;
import dev.gantry.server.room.RoomRemoval;
import dev.gantry.server.room.RoomStore;
import dev.gantry.server.room.SubscriptionStore;
import dev.gantry.server.search.MessageSearchStore;
import dev.gantry.server.search.SearchMessages;
import dev.gantry.server.setting.Settings;
import dev.gantry.server.sync.ChangeStore;
import dev.gantry.server.sync.SyncMessages;
import dev.gantry.server.user.UserStore;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The message services, which put themselves together. */
@Configuration(proxyBeanMethods = false)
class MessageWiring {

  @Bean
  MessageServices messageServices(
      MessageStore messages,
      MessageReportStore reports,
      ReadReceiptStore readReceipts,
      MessageFiles files,
      RoomStore rooms,
      SubscriptionStore subscriptions,
      UserStore users,
      RoomAccess access,
      Permissions permissions,
      Settings settings,
      DirectRooms directRooms,
      JoinChannel joining,
      RoomRemoval roomRemoval,
      List<AfterSave> afterSave,
      UnitOfWork unit,
      IdGenerator ids,
      Clock clock) {
    return new MessageServices(
        new MessageDependencies(
            messages,
            reports,
            readReceipts,
            files,
            rooms,
            subscriptions,
            users,
            access,
            permissions,
            settings,
            directRooms,
            joining,
            roomRemoval,
            Emojis::isKnown,
            AfterSave.all(afterSave),
            unit,
            ids.ordered(clock),
            clock));
  }

  @Bean
  MessageForReader messageForReader(MessageServices services) {
    return services.forReader();
  }

  @Bean
  SendMessage sendMessage(MessageServices services) {
    return services.sendMessage();
  }

  @Bean
  DiscussionNotice discussionNotice(MessageServices services) {
    return services.discussionNotice();
  }

  @Bean
  PostMessage postMessage(MessageServices services) {
    return services.postMessage();
  }

  @Bean
  ReadMessage readMessage(MessageServices services) {
    return services.readMessage();
  }

  @Bean
  UpdateMessage updateMessage(MessageServices services) {
    return services.updateMessage();
  }

  @Bean
  DeleteMessage deleteMessage(MessageServices services) {
    return services.deleteMessage();
  }

  @Bean
  ReactToMessage reactToMessage(MessageServices services) {
    return services.reactToMessage();
  }

  @Bean
  MarkServices markServices(MessageServices services) {
    return services.marks();
  }

  @Bean
  SyncMessages syncMessages(ChangeStore changes, RoomAccess access, MessageServices services) {
    return new SyncMessages(changes, access, services.forReader());
  }

  @Bean
  SearchMessages searchMessages(
      MessageSearchStore store, RoomAccess access, MessageServices services, Settings settings) {
    return new SearchMessages(store, access, services.forReader(), settings);
  }
}
