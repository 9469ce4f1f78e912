package dev.gantry.server.workspace;

import dev.gantry.server.core.DomainJson;
import dev.gantry.server.direct.PartnerNames;
import dev.gantry.server.message.Message;
import dev.gantry.server.message.MessageBuilder;
import dev.gantry.server.room.Memberships;
import dev.gantry.server.room.Room;
import dev.gantry.server.room.RoomBuilder;
import dev.gantry.server.room.Subscription;
import dev.gantry.server.room.SubscriptionBuilder;
import dev.gantry.server.user.User;
import dev.gantry.server.user.UserRef;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rooms of a fixture with their members and messages. */
final class FixtureRooms {

  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  private final JsonMapper mapper = DomainJson.mapper();
  private final FixtureStores stores;
  private final Memberships memberships;
  private final Set<String> newUsers;
  private final Set<String> newRooms = new HashSet<>();
  private final Set<String> withGivenMessageCount = new HashSet<>();
  private final Set<String> withGivenUserCount = new HashSet<>();
  private final Instant now;

  FixtureRooms(FixtureStores stores, Memberships memberships, Set<String> newUsers, Instant now) {
    this.stores = stores;
    this.memberships = memberships;
    this.newUsers = newUsers;
    this.now = now;
  }

  void add(Fixture.Place place) {
    Room room = place.room();
    if (stores.rooms().findById(room.id()).isPresent()) {
      return;
    }
    if (room.name() != null && stores.rooms().findByName(room.name()).isPresent()) {
      throw new FixtureException("the room name \"" + room.name() + "\" is taken");
    }
    stores.rooms().insert(complete(place));
    newRooms.add(room.id());
    if (!place.countsMessages()) {
      withGivenMessageCount.add(room.id());
    }
    if (!place.countsUsers()) {
      withGivenUserCount.add(room.id());
    }
  }

  void addMembers(Fixture.Place place) {
    if (!newRooms.contains(place.room().id())) {
      return;
    }
    Room room = room(place.room().id());
    List<User> members = place.members().stream().map(this::user).toList();
    for (User member : members) {
      if (stores.subscriptions().find(room.id(), member.id()).isEmpty()) {
        insert(named(memberships.prepare(room, member, room.createdAt()), members));
      }
    }
  }

  void add(Subscription given) {
    Room room = room(given.roomId());
    User user = user(given.user());
    boolean isNew = newRooms.contains(room.id()) || newUsers.contains(user.id());
    if (!isNew || stores.subscriptions().find(room.id(), user.id()).isPresent()) {
      return;
    }
    Subscription prepared = memberships.prepare(room, user, now);
    insert(
        SubscriptionBuilder.builder(given)
            .id(orElse(given.id(), prepared.id()))
            .user(user.ref())
            .type(room.type())
            .name(orElse(given.name(), prepared.name()))
            .fname(orElse(given.fname(), prepared.fname()))
            .build());
  }

  void add(Message given) {
    Room room = room(given.roomId());
    User author = user(given.author());
    Message message =
        MessageBuilder.builder(given)
            .author(given.author().name() == null ? author.ref() : given.author())
            .build();
    if (message.other().get("_deletedAt") instanceof String deletedAt) {
      stores.messages().restoreRemoved(message, Instant.parse(deletedAt));
      return;
    }
    if (!stores.messages().restore(message) || withGivenMessageCount.contains(room.id())) {
      return;
    }
    boolean newest =
        room.lastMessageAt() == null || !message.createdAt().isBefore(room.lastMessageAt());
    if (isOrdinary(message) && newest) {
      Map<String, Object> copy = mapper.convertValue(message, OBJECT);
      stores.rooms().recordMessage(room.id(), message.createdAt(), copy, now);
    } else {
      stores.rooms().addMessages(room.id(), 1, now);
    }
  }

  private Room complete(Fixture.Place place) {
    Room room = place.room();
    RoomBuilder complete = RoomBuilder.builder(room).fname(orElse(room.fname(), room.name()));
    if ("d".equals(room.type()) && !place.members().isEmpty()) {
      List<User> members = place.members().stream().map(this::user).toList();
      complete
          .memberIds(members.stream().map(User::id).sorted().toList())
          .usernames(members.stream().map(User::username).toList());
    }
    return complete.build();
  }

  private void insert(Subscription subscription) {
    if (withGivenUserCount.contains(subscription.roomId())) {
      stores.subscriptions().insert(subscription);
    } else {
      memberships.add(subscription, now);
    }
  }

  /** Direct messages are called after the others in them. */
  private static Subscription named(Subscription membership, List<User> members) {
    if (!"d".equals(membership.type())) {
      return membership;
    }
    PartnerNames names = PartnerNames.seenBy(membership.user().id(), members);
    return SubscriptionBuilder.builder(membership).name(names.name()).fname(names.fname()).build();
  }

  private static boolean isOrdinary(Message message) {
    return message.systemType() == null
        && !Boolean.TRUE.equals(message.hidden())
        && (message.threadId() == null || Boolean.TRUE.equals(message.shownInRoom()));
  }

  private Room room(String id) {
    return stores
        .rooms()
        .findById(id)
        .orElseThrow(() -> new FixtureException("there is no room \"" + id + "\""));
  }

  private User user(String username) {
    return stores
        .users()
        .findByUsername(username)
        .orElseThrow(() -> new FixtureException("there is no user \"" + username + "\""));
  }

  private User user(UserRef ref) {
    return Optional.ofNullable(ref.id())
        .flatMap(stores.users()::findById)
        .or(() -> Optional.ofNullable(ref.username()).flatMap(stores.users()::findByUsername))
        .orElseThrow(
            () ->
                new FixtureException(
                    "there is no user \"" + orElse(ref.id(), ref.username()) + "\""));
  }

  private static String orElse(String given, String fallback) {
    return given == null ? fallback : given;
  }
}
