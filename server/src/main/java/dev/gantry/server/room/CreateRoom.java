package dev.gantry.server.room;

import dev.gantry.server.core.ApiException;
import dev.gantry.server.core.IdGenerator;
import dev.gantry.server.core.UnitOfWork;
import dev.gantry.server.permission.Permissions;
import dev.gantry.server.permission.Roles;
import dev.gantry.server.setting.Settings;
import dev.gantry.server.user.User;
import dev.gantry.server.user.UserStore;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Creates channels and groups. The creator becomes the owner. */
public final class CreateRoom {

  private final RoomStore rooms;
  private final UserStore users;
  private final Memberships memberships;
  private final RoomNames names;
  private final RoomExtras extras;
  private final Permissions permissions;
  private final IdGenerator ids;
  private final UnitOfWork unitOfWork;
  private final Clock clock;

  public CreateRoom(
      RoomStore rooms,
      UserStore users,
      Memberships memberships,
      RoomNames names,
      Settings settings,
      Permissions permissions,
      IdGenerator ids,
      UnitOfWork unitOfWork,
      Clock clock) {
    this.rooms = rooms;
    this.users = users;
    this.memberships = memberships;
    this.names = names;
    this.extras = new RoomExtras(settings);
    this.permissions = permissions;
    this.ids = ids;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  /**
   * Creates a public channel.
   *
   * @throws ApiException 403 {@code unauthorized} without {@code create-c}; {@code Param "name" is
   *     required}; {@code error-invalid-name}; {@code error-invalid-room-name}; {@code
   *     error-duplicate-channel-name}
   */
  public Room createChannel(User caller, NewRoom wanted) {
    return create(caller, wanted, "c", "Param");
  }

  /**
   * Creates a private group; it is encrypted where the workspace says so for new groups.
   *
   * @throws ApiException as {@link #createChannel}, with {@code create-p} and {@code Body param
   *     "name" is required}
   */
  public Room createGroup(User caller, NewRoom wanted) {
    return create(caller, wanted, "p", "Body param");
  }

  private Room create(User caller, NewRoom wanted, String type, String paramWords) {
    if (!permissions.has(caller, "create-" + type)) {
      throw ApiException.unauthorized();
    }
    if (wanted.name() == null || wanted.name().isEmpty()) {
      throw ApiException.plain(paramWords + " \"name\" is required");
    }
    if (wanted.name().isBlank()) {
      throw ApiException.coded(
          "error-invalid-name", "Invalid name", Map.of("function", "RocketChat.createRoom"));
    }
    Room room = room(caller, wanted, type, clock.instant());
    names.requireValid(room.name());
    return unitOfWork.write(() -> store(caller, wanted, room));
  }

  private Room room(User caller, NewRoom wanted, String type, Instant now) {
    RoomBuilder room =
        RoomBuilder.builder()
            .id(ids.newId())
            .type(type)
            .name(wanted.name().strip())
            .fname(wanted.name())
            .creator(caller.ref().withoutName())
            .createdAt(now)
            .readOnly(wanted.readOnly())
            .systemMessages(true)
            .defaultRoom(false)
            .customFields(wanted.customFields())
            .updatedAt(now);
    extras.apply(wanted, room);
    return room.build();
  }

  private Room store(User caller, NewRoom wanted, Room room) {
    names.requireFree(room.name());
    rooms.insert(room);
    Instant now = room.createdAt();
    for (User member : users.findByUsernames(membersOf(caller, wanted))) {
      Subscription membership = memberships.prepare(room, member, now);
      memberships.add(member.id().equals(caller.id()) ? asOwner(membership, now) : membership, now);
    }
    return rooms.findById(room.id()).orElseThrow();
  }

  private static Set<String> membersOf(User caller, NewRoom wanted) {
    Set<String> usernames =
        new LinkedHashSet<>(wanted.members() == null ? List.of() : wanted.members());
    if (!wanted.excludeSelf()) {
      usernames.add(caller.username());
    }
    return usernames;
  }

  private static Subscription asOwner(Subscription membership, Instant now) {
    return SubscriptionBuilder.builder(membership)
        .roles(List.of(Roles.OWNER))
        .lastSeenAt(now)
        .build();
  }
}
