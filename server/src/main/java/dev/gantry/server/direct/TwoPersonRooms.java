package dev.gantry.server.direct;

import dev.gantry.server.core.ApiException;
import dev.gantry.server.core.IdGenerator;
import dev.gantry.server.message.DirectRooms;
import dev.gantry.server.permission.Permissions;
import dev.gantry.server.room.Room;
import dev.gantry.server.room.RoomBuilder;
import dev.gantry.server.room.RoomStore;
import dev.gantry.server.room.Subscription;
import dev.gantry.server.room.SubscriptionBuilder;
import dev.gantry.server.room.SubscriptionStore;
import dev.gantry.server.user.User;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The room of two people, or of one with themselves. Its id is both user ids in order, so that the
 * same two always meet in the same room.
 */
public final class TwoPersonRooms implements DirectRooms {

  private final RoomStore rooms;
  private final SubscriptionStore subscriptions;
  private final Permissions permissions;
  private final IdGenerator ids;
  private final Clock clock;

  public TwoPersonRooms(
      RoomStore rooms,
      SubscriptionStore subscriptions,
      Permissions permissions,
      IdGenerator ids,
      Clock clock) {
    this.rooms = rooms;
    this.subscriptions = subscriptions;
    this.permissions = permissions;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public Room between(User caller, User partner) {
    List<User> members = members(caller, partner);
    List<String> memberIds = members.stream().map(User::id).sorted().toList();
    String roomId = Stream.of(caller.id(), partner.id()).sorted().reduce("", String::concat);
    return rooms.findById(roomId).orElseGet(() -> newRoom(roomId, caller, members, memberIds));
  }

  @Override
  public void open(Room room, User caller, User partner) {
    if (rooms.findById(room.id()).isPresent()) {
      return;
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    rooms.insert(RoomBuilder.builder(room).createdAt(now).updatedAt(now).build());
    subscriptions.insert(membership(room, caller, partner, true, now));
    if (!caller.id().equals(partner.id())) {
      subscriptions.insert(membership(room, partner, caller, false, now));
    }
  }

  private Room newRoom(String roomId, User caller, List<User> members, List<String> memberIds) {
    if (!permissions.has(caller, "create-d")) {
      throw ApiException.coded(
          "error-not-allowed", "Not allowed", Map.of("method", "createDirectMessage"));
    }
    return RoomBuilder.builder()
        .id(roomId)
        .type("d")
        .memberIds(memberIds)
        .usernames(members.stream().map(User::username).toList())
        .usersCount(members.size())
        .creator(caller.ref().withoutName())
        .systemMessages(true)
        .defaultRoom(false)
        .other(Map.of("_USERNAMES", members.stream().map(User::username).toList()))
        .build();
  }

  private Subscription membership(Room room, User member, User partner, boolean open, Instant now) {
    return SubscriptionBuilder.builder()
        .id(ids.newId())
        .roomId(room.id())
        .user(member.ref())
        .type(room.type())
        .name(partner.username())
        .fname(partner.name())
        .open(open)
        .createdAt(now)
        .updatedAt(now)
        .other(Map.of())
        .build();
  }

  private static List<User> members(User caller, User partner) {
    return caller.id().equals(partner.id()) ? List.of(caller) : List.of(caller, partner);
  }
}
