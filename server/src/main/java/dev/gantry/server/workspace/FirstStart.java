package dev.gantry.server.workspace;

import dev.gantry.server.core.UnitOfWork;
import dev.gantry.server.permission.Permission;
import dev.gantry.server.permission.PermissionDefaults;
import dev.gantry.server.permission.PermissionStore;
import dev.gantry.server.permission.Roles;
import dev.gantry.server.room.Room;
import dev.gantry.server.room.RoomBuilder;
import dev.gantry.server.room.RoomStore;
import dev.gantry.server.user.User;
import dev.gantry.server.user.UserBuilder;
import dev.gantry.server.user.UserStore;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Puts into a workspace what every Rocket.Chat workspace has: the permissions, the room {@code
 * GENERAL}, the bot {@code rocket.cat} and an administrator. Run at every start: it adds what is
 * missing, such as permissions of a newer version, and changes nothing that is there.
 */
public final class FirstStart {

  /** Id of the room that every new user joins. */
  public static final String GENERAL = "GENERAL";

  /** Id and username of the bot. */
  public static final String ROCKET_CAT = "rocket.cat";

  private final PermissionStore permissions;
  private final RoomStore rooms;
  private final UserStore users;
  private final FirstAdmin firstAdmin;
  private final UnitOfWork unitOfWork;
  private final Clock clock;

  public FirstStart(
      PermissionStore permissions,
      RoomStore rooms,
      UserStore users,
      FirstAdmin firstAdmin,
      UnitOfWork unitOfWork,
      Clock clock) {
    this.permissions = permissions;
    this.rooms = rooms;
    this.users = users;
    this.firstAdmin = firstAdmin;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  /**
   * Completes the workspace.
   *
   * @return the administrator, if there was none before
   * @throws IllegalStateException where there is no administrator, and the id, username or e-mail
   *     address of the wanted one belongs to somebody else
   */
  public Optional<CreatedAdmin> run(AdminAccount admin) {
    unitOfWork.run(
        () -> {
          Instant now = clock.instant();
          addMissingPermissions(now);
          if (rooms.findById(GENERAL).isEmpty()) {
            rooms.insert(general(now));
          }
          if (users.findById(ROCKET_CAT).isEmpty()) {
            users.insert(rocketCat(now), null);
          }
        });
    return users.existsWithRole(Roles.ADMIN)
        ? Optional.empty()
        : Optional.of(firstAdmin.create(admin));
  }

  private void addMissingPermissions(Instant now) {
    List<Permission> missing =
        new PermissionDefaults()
            .all(now).stream()
                .filter(permission -> permissions.find(permission.id()).isEmpty())
                .toList();
    if (!missing.isEmpty()) {
      permissions.save(missing);
    }
  }

  private static Room general(Instant now) {
    return RoomBuilder.builder()
        .id(GENERAL)
        .type("c")
        .name("general")
        .fname("general")
        .createdAt(now)
        .systemMessages(true)
        .defaultRoom(true)
        .updatedAt(now)
        .build();
  }

  private static User rocketCat(Instant now) {
    return UserBuilder.builder()
        .id(ROCKET_CAT)
        .username(ROCKET_CAT)
        .name("Rocket.Cat")
        .type("bot")
        .roles(List.of(Roles.BOT))
        .active(true)
        .status("online")
        .utcOffset(0.0)
        .createdAt(now)
        .updatedAt(now)
        .build();
  }
}
