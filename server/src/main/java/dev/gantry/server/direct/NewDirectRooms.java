package dev.gantry.server.direct;

import dev.gantry.server.core.IdGenerator;
import dev.gantry.server.room.Memberships;
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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Makes rooms of direct messages. The same people always get the same room: that of two, or of one
 * alone, has both their ids in order for its id, and others are found by their members. It asks for
 * no permission.
 */
public final class NewDirectRooms {

  private final RoomStore rooms;
  private final SubscriptionStore subscriptions;
  private final Memberships memberships;
  private final IdGenerator ids;
  private final Clock clock;

  public NewDirectRooms(
      RoomStore rooms,
      SubscriptionStore subscriptions,
      Memberships memberships,
      IdGenerator ids,
      Clock clock) {
    this.rooms = rooms;
    this.subscriptions = subscriptions;
    this.memberships = memberships;
    this.ids = ids;
    this.clock = clock;
  }

  /** The room of exactly these people, each of whom comes once. */
  Optional<Room> find(Collection<User> members) {
    List<String> memberIds = sortedIds(members);
    Optional<Room> byId = members.size() > 2 ? Optional.empty() : rooms.findById(idOf(memberIds));
    return byId.or(() -> rooms.findDirect(memberIds));
  }

  /** A room for these people that is not stored yet. */
  Room propose(Collection<User> members) {
    List<String> memberIds = sortedIds(members);
    List<String> usernames = PartnerNames.inOrder(members).stream().map(User::username).toList();
    Instant now = now();
    return RoomBuilder.builder()
        .id(memberIds.size() > 2 ? ids.newId() : idOf(memberIds))
        .type("d")
        .memberIds(memberIds)
        .usernames(usernames)
        .usersCount(memberIds.size())
        .createdAt(now)
        .systemMessages(true)
        .readOnly(members.size() == 2 && !members.stream().allMatch(User::active))
        .defaultRoom(false)
        .updatedAt(now)
        .other(Map.of("_USERNAMES", usernames))
        .build();
  }

  /**
   * Stores what is missing of a room: the room itself and memberships. Called inside a unit of
   * work.
   *
   * @param opened in whose list a new membership stands at once
   */
  void store(Room room, Collection<User> members, Predicate<User> opened) {
    Instant now = now();
    if (rooms.findById(room.id()).isEmpty()) {
      rooms.insert(RoomBuilder.builder(room).createdAt(now).updatedAt(now).build());
    }
    for (User member : members) {
      if (subscriptions.find(room.id(), member.id()).isEmpty()) {
        subscriptions.insert(membership(room, member, members, opened.test(member), now));
      }
    }
  }

  private Subscription membership(
      Room room, User member, Collection<User> members, boolean open, Instant now) {
    PartnerNames names = PartnerNames.seenBy(member.id(), members);
    return SubscriptionBuilder.builder(memberships.prepare(room, member, now))
        .name(names.name())
        .fname(names.fname())
        .open(open)
        .build();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private static List<String> sortedIds(Collection<User> members) {
    return members.stream().map(User::id).sorted().toList();
  }

  private static String idOf(List<String> memberIds) {
    String last = memberIds.get(memberIds.size() - 1);
    return Stream.of(memberIds.get(0), last).reduce("", String::concat);
  }
}
