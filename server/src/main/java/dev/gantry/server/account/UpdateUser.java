package dev.gantry.server.account;

import dev.gantry.server.core.ApiException;
import dev.gantry.server.core.UnitOfWork;
import dev.gantry.server.permission.Roles;
import dev.gantry.server.user.AccountGuards;
import dev.gantry.server.user.PasswordHasher;
import dev.gantry.server.user.User;
import dev.gantry.server.user.UserBuilder;
import dev.gantry.server.user.UserStore;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Changes accounts, with everything that repeats a name. */
public final class UpdateUser {

  private final UserStore users;
  private final AccountRules rules;
  private final EditingRules editing;
  private final AccountReferences references;
  private final OwnedRooms ownedRooms;
  private final PasswordHasher passwords;
  private final UnitOfWork unitOfWork;
  private final Clock clock;

  public UpdateUser(
      UserStore users,
      AccountRules rules,
      EditingRules editing,
      AccountReferences references,
      OwnedRooms ownedRooms,
      PasswordHasher passwords,
      UnitOfWork unitOfWork,
      Clock clock) {
    this.users = users;
    this.rules = rules;
    this.editing = editing;
    this.references = references;
    this.ownedRooms = ownedRooms;
    this.passwords = passwords;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  /**
   * Changes an account, all or nothing. A new name reaches the direct-message rooms of the user; a
   * deactivated user is logged out everywhere.
   *
   * @return the account as it is now
   * @throws ApiException {@code error-action-not-allowed} with the reason, also for the last
   *     administrator; {@code error-input-is-not-a-valid-field}; {@code error-invalid-email};
   *     {@code error-invalid-user}; {@code error-not-allowed} for the active state; {@code
   *     error-blocked-username}; {@code error-could-not-save-identity} for a username of somebody
   *     else; {@code error-field-unavailable} for an address of somebody else; {@code
   *     user-last-owner} for deactivating the last owner of a room
   */
  public User update(User caller, String userId, UserChanges changes) {
    editing.requireAllowed(caller, userId, users.findById(userId), changes);
    String hash = isMissing(changes.password()) ? null : passwords.hash(changes.password().strip());
    return unitOfWork.write(
        () -> {
          User before = users.findById(userId).orElseThrow(UpdateUser::unknownUser);
          User after = changed(before, changes, clock.instant());
          requireFree(before, after);
          requireAdministratorLeft(before, after);
          if (before.active() && !after.active()) {
            ownedRooms.relinquish(before, changes.confirmRelinquish(), after.updatedAt());
            users.removeLoginTokens(userId);
          }
          users.update(after);
          if (hash != null) {
            users.replacePasswordHash(userId, hash);
          }
          references.follow(before, after, after.updatedAt());
          return after;
        });
  }

  private void requireFree(User before, User after) {
    if (!after.username().equalsIgnoreCase(before.username())) {
      rules.requireNotBlocked(after.username());
      AccountGuards.username(unitOfWork, after.username());
      if (users.findByUsername(after.username()).isPresent()) {
        throw ApiException.coded(
            "error-could-not-save-identity",
            "Could not save user identity",
            Map.of("method", "saveUser"));
      }
    }
    String email = AccountEmails.first(after);
    if (email != null && !email.equals(AccountEmails.first(before))) {
      AccountGuards.email(unitOfWork, email);
      users
          .findByEmail(email)
          .filter(other -> !other.id().equals(after.id()))
          .ifPresent(
              other -> {
                throw AccountRules.taken(email, Map.of("function", "_setEmail", "field", email));
              });
    }
  }

  private void requireAdministratorLeft(User before, User after) {
    boolean wasAdministrator = before.active() && before.roles().contains(Roles.ADMIN);
    boolean isAdministrator = after.active() && after.roles().contains(Roles.ADMIN);
    if (!wasAdministrator || isAdministrator) {
      return;
    }
    AccountGuards.administrators(unitOfWork);
    if (users.countWithRole(Roles.ADMIN) == 1) {
      throw ApiException.coded(
          "error-action-not-allowed",
          "Leaving the app without an active admin is not allowed",
          Map.of("method", "removeUserFromRole", "action", "Remove_last_admin"));
    }
  }

  private static User changed(User before, UserChanges changes, Instant now) {
    String email = isMissing(changes.email()) ? null : changes.email().strip();
    return UserBuilder.builder(before)
        .name(orElse(changes.name(), before.name()))
        .username(isMissing(changes.username()) ? before.username() : changes.username().strip())
        .emails(AccountEmails.changed(before, email, changes.verified()))
        .active(orElse(changes.active(), before.active()))
        .roles(changes.roles() == null ? before.roles() : List.copyOf(changes.roles()))
        .statusText(orElse(changes.statusText(), before.statusText()))
        .customFields(orElse(changes.customFields(), before.customFields()))
        .other(more(before, changes))
        .updatedAt(now)
        .build();
  }

  private static Map<String, Object> more(User before, UserChanges changes) {
    Map<String, Object> keys =
        new LinkedHashMap<>(before.other() == null ? Map.of() : before.other());
    put(keys, "bio", changes.bio());
    put(keys, "nickname", changes.nickname());
    put(keys, "requirePasswordChange", changes.requirePasswordChange());
    return keys;
  }

  private static void put(Map<String, Object> keys, String key, Object value) {
    if (value != null) {
      keys.put(key, value);
    }
  }

  private static <T> T orElse(T wanted, T current) {
    return wanted == null ? current : wanted;
  }

  private static boolean isMissing(String text) {
    return text == null || text.isBlank();
  }

  private static ApiException unknownUser() {
    return ApiException.coded("error-invalid-user", "Invalid user");
  }
}
