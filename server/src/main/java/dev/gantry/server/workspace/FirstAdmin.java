package dev.gantry.server.workspace;

import dev.gantry.server.core.IdGenerator;
import dev.gantry.server.core.UnitOfWork;
import dev.gantry.server.permission.Roles;
import dev.gantry.server.room.Memberships;
import dev.gantry.server.room.RoomStore;
import dev.gantry.server.user.AccountGuards;
import dev.gantry.server.user.PasswordGenerator;
import dev.gantry.server.user.PasswordHasher;
import dev.gantry.server.user.User;
import dev.gantry.server.user.UserBuilder;
import dev.gantry.server.user.UserEmail;
import dev.gantry.server.user.UserStore;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the first administrator of a workspace, a member of its default rooms. */
public final class FirstAdmin {

  private final UserStore users;
  private final RoomStore rooms;
  private final Memberships memberships;
  private final PasswordHasher passwords;
  private final PasswordGenerator generator;
  private final IdGenerator ids;
  private final UnitOfWork unitOfWork;
  private final Clock clock;

  public FirstAdmin(
      UserStore users,
      RoomStore rooms,
      Memberships memberships,
      PasswordHasher passwords,
      PasswordGenerator generator,
      IdGenerator ids,
      UnitOfWork unitOfWork,
      Clock clock) {
    this.users = users;
    this.rooms = rooms;
    this.memberships = memberships;
    this.passwords = passwords;
    this.generator = generator;
    this.ids = ids;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  /**
   * Makes the account.
   *
   * @return empty where another server that starts on the same workspace has made one meanwhile
   */
  Optional<CreatedAdmin> create(AdminAccount wanted) {
    boolean generated = isMissing(wanted.password());
    String password = generated ? generator.newPassword() : wanted.password();
    String hash = passwords.hash(password);
    Instant now = clock.instant();
    User admin = account(wanted, now);
    boolean first =
        unitOfWork.write(
            () -> {
              AccountGuards.administrators(unitOfWork);
              if (users.existsWithRole(Roles.ADMIN)) {
                return false;
              }
              requireFree(admin);
              users.insert(admin, hash);
              rooms
                  .defaultRooms()
                  .forEach(room -> memberships.add(memberships.prepare(room, admin, now), now));
              return true;
            });
    return first
        ? Optional.of(new CreatedAdmin(admin, generated ? password : null))
        : Optional.empty();
  }

  private User account(AdminAccount wanted, Instant now) {
    return UserBuilder.builder()
        .id(orElse(wanted.id(), ids.newId()))
        .username(orElse(wanted.username(), "admin"))
        .name(orElse(wanted.name(), "Administrator"))
        .emails(List.of(new UserEmail(orElse(wanted.email(), "admin@localhost"), true)))
        .type("user")
        .roles(List.of(Roles.ADMIN))
        .active(true)
        .status("offline")
        .settings(Map.of())
        .createdAt(now)
        .updatedAt(now)
        .build();
  }

  private void requireFree(User admin) {
    if (users.findById(admin.id()).isPresent()
        || users.findByUsername(admin.username()).isPresent()
        || users.findByEmail(admin.emails().get(0).address()).isPresent()) {
      throw new IllegalStateException(
          "There is no administrator yet, and the id, the username or the e-mail address of the"
              + " account "
              + admin.username()
              + " belongs to another user. Choose others for the administrator.");
    }
  }

  private static String orElse(String given, String fallback) {
    return isMissing(given) ? fallback : given;
  }

  private static boolean isMissing(String given) {
    return given == null || given.isBlank();
  }
}
