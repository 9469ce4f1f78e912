package dev.gantry.server.direct;

import dev.gantry.server.core.Page;
import dev.gantry.server.core.PageRequest;
import dev.gantry.server.permission.Permissions;
import dev.gantry.server.room.Room;
import dev.gantry.server.setting.Settings;
import dev.gantry.server.user.User;
import dev.gantry.server.user.UserStore;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Lists who is in a direct-message room. */
public final class ListMembers {

  private final FindDirectRoom findRoom;
  private final UserStore users;
  private final Permissions permissions;
  private final Settings settings;

  public ListMembers(
      FindDirectRoom findRoom, UserStore users, Permissions permissions, Settings settings) {
    this.findRoom = findRoom;
    this.users = users;
    this.permissions = permissions;
    this.settings = settings;
  }

  /**
   * The members whose accounts are active, those that changed last first.
   *
   * @param filter its text is looked for in the fields that {@code Accounts_SearchFields} names
   * @param page of its order only {@code username} counts, between members that changed at the same
   *     time
   * @throws dev.gantry.server.core.ApiException as {@link FindDirectRoom#visible}
   */
  public Page<RoomMember> list(
      User caller, String roomId, String username, MemberFilter filter, PageRequest page) {
    Room room = findRoom.visible(caller, roomId, username);
    String searchFields = settings.text("Accounts_SearchFields");
    List<User> members =
        Optional.ofNullable(room.memberIds()).orElse(List.of()).stream()
            .map(users::findById)
            .flatMap(Optional::stream)
            .filter(user -> user.active() && filter.matches(user, searchFields))
            .sorted(order(page))
            .toList();
    boolean full = permissions.has(caller, "view-full-other-user-info");
    return new Page<>(
        members.stream()
            .skip(page.offset())
            .limit(page.count())
            .map(user -> RoomMember.of(user, full))
            .toList(),
        page.offset(),
        members.size());
  }

  private static Comparator<User> order(PageRequest page) {
    Comparator<User> byName = Comparator.comparing(User::username);
    boolean descending =
        page.sort().stream().anyMatch(key -> key.field().equals("username") && !key.ascending());
    return Comparator.comparing(User::updatedAt, Comparator.reverseOrder())
        .thenComparing(descending ? byName.reversed() : byName);
  }
}
