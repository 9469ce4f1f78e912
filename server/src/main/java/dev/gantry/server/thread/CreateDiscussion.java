package dev.gantry.server.thread;

import dev.gantry.server.core.ApiException;
import dev.gantry.server.core.IdGenerator;
import dev.gantry.server.core.UnitOfWork;
import dev.gantry.server.message.DiscussionNotice;
import dev.gantry.server.message.Message;
import dev.gantry.server.message.MessageStore;
import dev.gantry.server.message.SendMessage;
import dev.gantry.server.message.SendMessageCommandBuilder;
import dev.gantry.server.permission.Permissions;
import dev.gantry.server.permission.Roles;
import dev.gantry.server.room.Memberships;
import dev.gantry.server.room.Room;
import dev.gantry.server.room.RoomAccess;
import dev.gantry.server.room.RoomBuilder;
import dev.gantry.server.room.RoomStore;
import dev.gantry.server.room.Subscription;
import dev.gantry.server.room.SubscriptionBuilder;
import dev.gantry.server.room.SystemMessages;
import dev.gantry.server.setting.Settings;
import dev.gantry.server.user.User;
import dev.gantry.server.user.UserStore;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Starts discussions: {@code rooms.createDiscussion}. */
public final class CreateDiscussion {

  private final RoomStore rooms;
  private final UserStore users;
  private final Memberships memberships;
  private final SystemMessages systemMessages;
  private final DiscussionNotice notice;
  private final SendMessage sendMessage;
  private final DiscussionStart start;
  private final IdGenerator ids;
  private final UnitOfWork unit;
  private final Clock clock;

  public CreateDiscussion(
      RoomStore rooms,
      MessageStore messages,
      UserStore users,
      Memberships memberships,
      SystemMessages systemMessages,
      DiscussionNotice notice,
      SendMessage sendMessage,
      RoomAccess access,
      Permissions permissions,
      Settings settings,
      IdGenerator ids,
      UnitOfWork unit,
      Clock clock) {
    this.rooms = rooms;
    this.users = users;
    this.memberships = memberships;
    this.systemMessages = systemMessages;
    this.notice = notice;
    this.sendMessage = sendMessage;
    this.start = new DiscussionStart(rooms, messages, access, permissions, settings);
    this.ids = ids;
    this.unit = unit;
    this.clock = clock;
  }

  /**
   * Starts a discussion, of which the caller is the owner, and announces it in the parent room. The
   * author of the message that it starts from becomes a member. A discussion that started from the
   * same message before is joined and returned instead.
   *
   * @return the discussion's room; private where the parent is not a channel
   * @throws ApiException {@code error-action-not-allowed} without {@code start-discussion} and
   *     {@code start-discussion-other-user}; {@code error-invalid-message}; {@code
   *     error-invalid-arguments}; what forbids writing in the parent room, as a code; {@code
   *     error-nested-discussion}; for the reply, as {@link SendMessage#send}. Nothing is stored
   *     then
   */
  public Room create(User caller, NewDiscussion wanted) {
    requireGiven(wanted.parentRoomId(), "prid");
    requireGiven(wanted.name(), "t_name");
    start.requirePermission(caller, wanted.parentRoomId());
    Optional<Message> message = start.message(wanted);
    Room parent = start.parent(caller, wanted);
    boolean encrypted =
        Boolean.TRUE.equals(wanted.encrypted() == null ? parent.encrypted() : wanted.encrypted());
    start.requireNoReplyInEncrypted(wanted, encrypted);
    Start found = new Start(parent, message, encrypted);
    return unit.write(() -> joinOrStore(caller, wanted, found));
  }

  private Room joinOrStore(User caller, NewDiscussion wanted, Start found) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    found.message().ifPresent(message -> unit.guard("discussion of " + message.id()));
    return found
        .message()
        .flatMap(message -> rooms.findDiscussion(found.parent().id(), message.id()))
        .map(existing -> join(caller, existing, now))
        .orElseGet(() -> store(caller, wanted, found, now));
  }

  private Room join(User caller, Room discussion, Instant now) {
    if (memberships.join(discussion, caller, now)) {
      systemMessages.write(discussion, "ut", caller.username(), caller, now);
    }
    return rooms.findById(discussion.id()).orElseThrow();
  }

  private Room store(User caller, NewDiscussion wanted, Start found, Instant now) {
    Room discussion = room(caller, wanted, found, now);
    rooms.insert(discussion);
    for (User member : users.findByUsernames(membersOf(caller, wanted, found))) {
      boolean owner = member.id().equals(caller.id());
      Subscription membership = memberships.prepare(discussion, member, now);
      memberships.add(owner ? asOwner(membership, now) : membership, now);
    }
    announce(caller, discussion, found, now);
    if (wanted.reply() != null && !wanted.reply().isEmpty()) {
      sendMessage.send(
          caller,
          SendMessageCommandBuilder.builder().roomId(discussion.id()).text(wanted.reply()).build());
    }
    return rooms.findById(discussion.id()).orElseThrow();
  }

  private void announce(User caller, Room discussion, Start found, Instant now) {
    if (found.message().isEmpty()) {
      notice.announce(found.parent(), discussion, caller, now);
      return;
    }
    Message message = found.message().get();
    Room room = rooms.findById(message.roomId()).orElse(found.parent());
    notice.announce(room, discussion, message, caller, now);
  }

  private Room room(User caller, NewDiscussion wanted, Start found, Instant now) {
    Room parent = found.parent();
    boolean ownTopic = wanted.topic() != null && !wanted.topic().isEmpty();
    return RoomBuilder.builder()
        .id(ids.newId())
        .type("c".equals(parent.type()) ? "c" : "p")
        .name(ids.newId())
        .fname(wanted.name())
        .creator(caller.ref().withoutName())
        .createdAt(now)
        .topic(ownTopic ? wanted.topic() : parent.name())
        .description(
            Boolean.TRUE.equals(parent.encrypted())
                ? ""
                : found.message().map(Message::text).orElse(null))
        .systemMessages(true)
        .defaultRoom(false)
        .encrypted(found.encrypted())
        .parentRoomId(parent.id())
        .parentMessageId(found.message().map(Message::id).orElse(null))
        .updatedAt(now)
        .build();
  }

  private static Set<String> membersOf(User caller, NewDiscussion wanted, Start found) {
    Set<String> usernames = new LinkedHashSet<>();
    usernames.add(caller.username());
    found.message().ifPresent(message -> usernames.add(message.author().username()));
    if (wanted.users() != null) {
      wanted.users().stream().filter(Objects::nonNull).forEach(usernames::add);
    }
    return usernames;
  }

  private static Subscription asOwner(Subscription membership, Instant now) {
    return SubscriptionBuilder.builder(membership)
        .roles(List.of(Roles.OWNER))
        .lastSeenAt(now)
        .build();
  }

  private static void requireGiven(String value, String parameter) {
    if (value == null || value.isEmpty()) {
      throw ApiException.plain("Body parameter \"" + parameter + "\" is required.");
    }
  }

  private record Start(Room parent, Optional<Message> message, boolean encrypted) {}
}
