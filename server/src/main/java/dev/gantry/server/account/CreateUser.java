package dev.gantry.server.account;

import dev.gantry.server.core.ApiException;
import dev.gantry.server.core.IdGenerator;
import dev.gantry.server.core.UnitOfWork;
import dev.gantry.server.permission.Permissions;
import dev.gantry.server.permission.Roles;
import dev.gantry.server.setting.Settings;
import dev.gantry.server.user.AccountGuards;
import dev.gantry.server.user.PasswordGenerator;
import dev.gantry.server.user.PasswordHasher;
import dev.gantry.server.user.User;
import dev.gantry.server.user.UserBuilder;
import dev.gantry.server.user.UserEmail;
import dev.gantry.server.user.UserStore;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Creates accounts on behalf of an administrator. */
public final class CreateUser {

  private final UserStore users;
  private final DefaultRooms defaultRooms;
  private final AccountRules rules;
  private final Settings settings;
  private final Permissions permissions;
  private final PasswordHasher passwords;
  private final PasswordGenerator generator;
  private final IdGenerator ids;
  private final UnitOfWork unitOfWork;
  private final Clock clock;

  public CreateUser(
      UserStore users,
      DefaultRooms defaultRooms,
      AccountRules rules,
      Settings settings,
      Permissions permissions,
      PasswordHasher passwords,
      PasswordGenerator generator,
      IdGenerator ids,
      UnitOfWork unitOfWork,
      Clock clock) {
    this.users = users;
    this.defaultRooms = defaultRooms;
    this.rules = rules;
    this.settings = settings;
    this.permissions = permissions;
    this.passwords = passwords;
    this.generator = generator;
    this.ids = ids;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  /**
   * Creates the account and lets it join the default rooms.
   *
   * @throws ApiException in this order: {@code error-action-not-allowed} without {@code
   *     create-user}, for an unknown role, for {@code admin} without {@code assign-admin-role};
   *     {@code error-the-field-is-required}; {@code error-input-is-not-a-valid-field}; {@code
   *     error-blocked-username}; {@code error-field-unavailable} for a username or an address of
   *     somebody else; {@code error-invalid-email}
   */
  public User create(User caller, NewAccount wanted) {
    requireValid(caller, wanted);
    User user = account(wanted, clock.instant());
    String hash = passwords.hash(password(wanted));
    return unitOfWork.write(
        () -> {
          AccountGuards.username(unitOfWork, wanted.username());
          AccountGuards.email(unitOfWork, wanted.email());
          requireFree(wanted);
          users.insert(user, hash);
          if (!Boolean.FALSE.equals(wanted.joinDefaultChannels())) {
            defaultRooms.join(user, user.createdAt());
          }
          return user;
        });
  }

  private void requireValid(User caller, NewAccount wanted) {
    if (!permissions.has(caller, "create-user")) {
      throw AccountRules.notAllowed("Adding user is not allowed", "Adding_user");
    }
    rules.requireRoles(caller, rolesOf(wanted));
    if (settings.isOn("Accounts_RequireNameForSignUp") && isMissing(wanted.name())) {
      throw AccountRules.required("Name");
    }
    if (isMissing(wanted.username())) {
      throw AccountRules.required("Username");
    }
    rules.requireUsernamePattern(wanted.username());
    if (!isOn(wanted.setRandomPassword()) && isMissing(wanted.password())) {
      throw AccountRules.required("Password");
    }
    rules.requireNotBlocked(wanted.username());
    if (isMissing(wanted.email())) {
      throw AccountRules.required("Email");
    }
    // Asked again when it is stored; here it saves hashing a password for nothing.
    requireFree(wanted);
    rules.requireEmail(wanted.email());
  }

  private void requireFree(NewAccount wanted) {
    rules.requireUsernameFree(wanted.username());
    rules.requireEmailFree(wanted.email());
  }

  private String password(NewAccount wanted) {
    return isOn(wanted.setRandomPassword()) ? generator.newPassword() : wanted.password();
  }

  private User account(NewAccount wanted, Instant now) {
    return UserBuilder.builder()
        .id(ids.newId())
        .username(wanted.username())
        .name(wanted.name())
        .emails(List.of(new UserEmail(wanted.email(), isOn(wanted.verified()))))
        .type("user")
        .roles(rolesOf(wanted))
        .active(!Boolean.FALSE.equals(wanted.active()))
        .status("offline")
        .statusText(wanted.statusText())
        .settings(Map.of())
        .customFields(wanted.customFields())
        .createdAt(now)
        .updatedAt(now)
        .other(more(wanted))
        .build();
  }

  private static Map<String, Object> more(NewAccount wanted) {
    Map<String, Object> keys = new LinkedHashMap<>();
    keys.put("bio", wanted.bio());
    keys.put("nickname", wanted.nickname());
    keys.put("requirePasswordChange", wanted.requirePasswordChange());
    keys.values().removeIf(value -> value == null);
    return keys;
  }

  private static List<String> rolesOf(NewAccount wanted) {
    return wanted.roles() == null || wanted.roles().isEmpty()
        ? List.of(Roles.USER)
        : List.copyOf(wanted.roles());
  }

  private static boolean isOn(Boolean flag) {
    return Boolean.TRUE.equals(flag);
  }

  private static boolean isMissing(String text) {
    return text == null || text.isBlank();
  }
}
