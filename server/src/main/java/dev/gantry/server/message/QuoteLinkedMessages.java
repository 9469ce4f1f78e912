package dev.gantry.server.message;

import dev.gantry.server.room.RoomAccess;
import dev.gantry.server.room.RoomStore;
import dev.gantry.server.setting.Settings;
import dev.gantry.server.user.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Attaches the messages that the text links to, as far as the author may read them. On an edit the
 * earlier quotes go first.
 */
final class QuoteLinkedMessages implements SaveStep {

  private final MessageStore messages;
  private final RoomStore rooms;
  private final RoomAccess access;
  private final Settings settings;
  private final QuoteAttachment attachment;

  QuoteLinkedMessages(
      MessageStore messages,
      RoomStore rooms,
      RoomAccess access,
      Settings settings,
      QuoteAttachment attachment) {
    this.messages = messages;
    this.rooms = rooms;
    this.access = access;
    this.settings = settings;
    this.attachment = attachment;
  }

  @Override
  public Message apply(Message message, SaveContext context) {
    if (message.urls() == null || (message.urls().isEmpty() && !context.edit())) {
      return message;
    }
    MessageLink link = new MessageLink(SiteUrl.of(settings));
    List<MessageUrl> urls = new ArrayList<>();
    List<Map<String, Object>> quotes = new ArrayList<>();
    for (MessageUrl url : message.urls()) {
      Optional<Message> quoted = link.messageId(url.url()).flatMap(id -> find(id, context.actor()));
      quoted.ifPresent(found -> quotes.add(attachment.of(found, url.url())));
      urls.add(quoted.isPresent() ? withoutPreview(url) : url);
    }
    return MessageBuilder.builder(message)
        .urls(List.copyOf(urls))
        .attachments(attachments(message.attachments(), quotes, link, context.edit()))
        .build();
  }

  private Optional<Message> find(String id, User reader) {
    return messages
        .findById(id)
        .filter(found -> !Boolean.TRUE.equals(found.hidden()))
        .filter(
            found ->
                rooms
                    .findById(found.roomId())
                    .filter(room -> access.canAccess(room, reader))
                    .isPresent());
  }

  private static List<Map<String, Object>> attachments(
      List<Map<String, Object>> given,
      List<Map<String, Object>> quotes,
      MessageLink link,
      boolean edit) {
    if (given == null && quotes.isEmpty()) {
      return null;
    }
    List<Map<String, Object>> all = new ArrayList<>();
    if (given != null) {
      given.stream().filter(one -> !edit || !link.isQuote(one)).forEach(all::add);
    }
    all.addAll(quotes);
    return all;
  }

  private static MessageUrl withoutPreview(MessageUrl url) {
    return new MessageUrl(url.url(), url.meta(), true, url.other());
  }
}
