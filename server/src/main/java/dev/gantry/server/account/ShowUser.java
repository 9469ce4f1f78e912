package dev.gantry.server.account;

import dev.gantry.server.core.ApiException;
import dev.gantry.server.permission.Permissions;
import dev.gantry.server.user.User;
import dev.gantry.server.user.UserBuilder;
import dev.gantry.server.user.UserStore;
import java.util.Optional;

/** Shows one account to another, as {@code users.info} does. */
public final class ShowUser {

  private final UserStore users;
  private final Permissions permissions;

  public ShowUser(UserStore users, Permissions permissions) {
    this.users = users;
    this.permissions = permissions;
  }

  /**
   * The account by id, or by username where there is no id. Addresses, roles, settings and custom
   * keys of somebody else are shown only with {@code view-full-other-user-info}.
   *
   * @throws ApiException {@code User not found.}
   */
  public User show(User caller, String userId, String username) {
    Optional<User> found =
        userId == null || userId.isBlank()
            ? Optional.ofNullable(username).flatMap(users::findByUsername)
            : users.findById(userId);
    User user = found.orElseThrow(() -> ApiException.plain("User not found."));
    boolean full =
        user.id().equals(caller.id()) || permissions.has(caller, "view-full-other-user-info");
    return full ? user : inPublic(user);
  }

  private static User inPublic(User user) {
    return UserBuilder.builder()
        .id(user.id())
        .username(user.username())
        .name(user.name())
        .type(user.type())
        .active(user.active())
        .status(user.status())
        .statusText(user.statusText())
        .utcOffset(user.utcOffset())
        .build();
  }
}
