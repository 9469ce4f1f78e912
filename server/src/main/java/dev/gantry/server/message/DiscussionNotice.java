package dev.gantry.server.message;

import dev.gantry.server.core.IdGenerator;
import dev.gantry.server.room.Room;
import dev.gantry.server.room.RoomStore;
import dev.gantry.server.setting.Settings;
import dev.gantry.server.user.User;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What a new discussion writes into rooms. Called inside a unit of work. */
public final class DiscussionNotice {

  private final MessageStore messages;
  private final RoomStore rooms;
  private final QuoteAttachment quotes;
  private final Settings settings;
  private final IdGenerator ids;

  DiscussionNotice(
      MessageStore messages,
      RoomStore rooms,
      QuoteAttachment quotes,
      Settings settings,
      IdGenerator ids) {
    this.messages = messages;
    this.rooms = rooms;
    this.quotes = quotes;
    this.settings = settings;
    this.ids = ids;
  }

  /** Announces the discussion in a room: {@code discussion-created} with its {@code drid}. */
  public void announce(Room room, Room discussion, User creator, Instant now) {
    insert(announcement(room, discussion, creator, now).build());
  }

  /** As {@link #announce}, quoting the message that the discussion starts from, in both rooms. */
  public void announce(Room room, Room discussion, Message start, User creator, Instant now) {
    List<Map<String, Object>> quote = List.of(quotes.of(start, linkTo(room, start)));
    insert(
        draft(discussion, creator, now)
            .text("")
            .attachments(quote)
            .mentions(List.of())
            .channels(List.of())
            .urls(List.of())
            .build());
    insert(announcement(room, discussion, creator, now).attachments(quote).build());
  }

  private MessageBuilder announcement(Room room, Room discussion, User creator, Instant now) {
    return draft(room, creator, now)
        .systemType("discussion-created")
        .text(discussion.fname())
        .groupable(false)
        .discussionRoomId(discussion.id());
  }

  private MessageBuilder draft(Room room, User author, Instant now) {
    return MessageBuilder.builder()
        .id(ids.newId())
        .roomId(room.id())
        .createdAt(now)
        .author(author.ref())
        .updatedAt(now)
        .other(Map.of());
  }

  private String linkTo(Room room, Message message) {
    String path =
        switch (room.type()) {
          case "c" -> "/channel/" + room.name();
          case "p" -> "/group/" + room.name();
          default -> "/direct/" + room.id();
        };
    return SiteUrl.of(settings) + path + "?msg=" + message.id();
  }

  private void insert(Message message) {
    messages.insert(message);
    rooms.addMessages(message.roomId(), 1, message.createdAt());
  }
}
