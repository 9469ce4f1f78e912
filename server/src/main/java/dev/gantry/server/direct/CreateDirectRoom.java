package dev.gantry.server.direct;

import dev.gantry.server.core.UnitOfWork;
import dev.gantry.server.permission.Permissions;
import dev.gantry.server.room.Room;
import dev.gantry.server.room.RoomStore;
import dev.gantry.server.setting.Settings;
import dev.gantry.server.user.User;
import dev.gantry.server.user.UserStore;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Opens a direct-message room with people, making it where these people have none yet. */
public final class CreateDirectRoom {

  /** More names than any room of direct messages has members; nobody looks all of them up. */
  private static final int MOST_NAMES = 1_000;

  private final UserStore users;
  private final RoomStore rooms;
  private final NewDirectRooms newRooms;
  private final DirectRoomList list;
  private final Permissions permissions;
  private final Settings settings;
  private final UnitOfWork unitOfWork;

  public CreateDirectRoom(
      UserStore users,
      RoomStore rooms,
      NewDirectRooms newRooms,
      DirectRoomList list,
      Permissions permissions,
      Settings settings,
      UnitOfWork unitOfWork) {
    this.users = users;
    this.rooms = rooms;
    this.newRooms = newRooms;
    this.list = list;
    this.permissions = permissions;
    this.settings = settings;
    this.unitOfWork = unitOfWork;
  }

  /**
   * Opens the room of the caller and the people named.
   *
   * @param usernames letter case, blanks around a name and repetitions make no difference; the
   *     caller may be among them
   * @param excludeSelf whether the room is for the others alone; they see it at once where the
   *     caller has {@code view-room-administration}
   * @throws dev.gantry.server.core.ApiException {@code error-invalid-user} for an unknown name,
   *     where nobody is left, and for a room with oneself where {@code
   *     Message_AllowDirectMessagesToYourself} is off; {@code error-not-allowed} without {@code
   *     create-d}, unless the room exists and the caller has {@code view-d-room}; {@code
   *     error-direct-message-max-user-exceeded} for more people than {@code
   *     DirectMesssage_maxUsers}
   */
  public Room create(User caller, List<String> usernames, boolean excludeSelf) {
    Collection<User> members = members(caller, usernames, excludeSelf);
    requireMembers(members);
    if (!permissions.has(caller, "create-d")) {
      return existing(caller, members);
    }
    requireFew(members);
    boolean openForOthers =
        excludeSelf ? permissions.has(caller, "view-room-administration") : members.size() > 2;
    return unitOfWork.write(
        () -> {
          // A room of many has an id of its own, so nothing else keeps two from being made.
          unitOfWork.guard("direct room of " + members.stream().map(User::id).sorted().toList());
          Room room = newRooms.find(members).orElseGet(() -> newRooms.propose(members));
          newRooms.store(room, members, member -> openForOthers || member.id().equals(caller.id()));
          list.show(room.id(), caller);
          return rooms.findById(room.id()).orElseThrow();
        });
  }

  private Collection<User> members(User caller, List<String> usernames, boolean excludeSelf) {
    Map<String, User> members = new LinkedHashMap<>();
    members.put(caller.id(), caller);
    for (String username : different(usernames)) {
      User user = users.findByUsername(username).orElseThrow(Refusals::invalidUser);
      members.put(user.id(), user);
    }
    if (excludeSelf) {
      members.remove(caller.id());
    }
    return List.copyOf(members.values());
  }

  private Set<String> different(List<String> usernames) {
    Set<String> different = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    usernames.forEach(username -> different.add(username.strip()));
    if (different.size() > MOST_NAMES) {
      throw Refusals.tooMany(most());
    }
    return different;
  }

  private void requireMembers(Collection<User> members) {
    boolean withOneself = members.size() == 1;
    if (members.isEmpty()
        || withOneself && !settings.isOn("Message_AllowDirectMessagesToYourself")) {
      throw Refusals.invalidUser();
    }
  }

  private Room existing(User caller, Collection<User> members) {
    if (!permissions.has(caller, "view-d-room")) {
      throw Refusals.notAllowed();
    }
    return newRooms.find(members).orElseThrow(Refusals::notAllowed);
  }

  private void requireFew(Collection<User> members) {
    if (members.size() > most()) {
      throw Refusals.tooMany(most());
    }
  }

  private int most() {
    return Math.max(1, settings.number("DirectMesssage_maxUsers"));
  }
}
