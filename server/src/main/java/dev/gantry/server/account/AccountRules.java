package dev.gantry.server.account;

import dev.gantry.server.core.ApiException;
import dev.gantry.server.permission.Permissions;
import dev.gantry.server.permission.Roles;
import dev.gantry.server.setting.NameRules;
import dev.gantry.server.user.User;
import dev.gantry.server.user.UserStore;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What holds for new and for changed accounts alike, with Rocket.Chat's texts. Whether a name or an
 * address is free is certain only inside the unit of work that stores the account.
 */
public final class AccountRules {

  private static final Pattern EMAIL =
      Pattern.compile("[^\\s@<>(),;:\"\\[\\]]+@[\\p{L}\\p{N}]([\\p{L}\\p{N}.-]*[\\p{L}\\p{N}])?");

  private final UserStore users;
  private final NameRules names;
  private final Permissions permissions;

  public AccountRules(UserStore users, NameRules names, Permissions permissions) {
    this.users = users;
    this.names = names;
    this.permissions = permissions;
  }

  void requireRoles(User caller, List<String> roles) {
    if (!roles.stream().allMatch(Roles::isKnown)) {
      throw notAllowed("The field Roles consist invalid role id", "Assign_role");
    }
    if (roles.contains(Roles.ADMIN) && !permissions.has(caller, "assign-admin-role")) {
      throw notAllowed("Assigning admin is not allowed", "Assign_admin");
    }
  }

  void requireUsernamePattern(String username) {
    if (!names.isUsername(username)) {
      throw ApiException.coded(
          "error-input-is-not-a-valid-field",
          username + " is not a valid username",
          Map.of("method", "insertOrUpdateUser", "input", username, "field", "Username"));
    }
  }

  void requireNotBlocked(String username) {
    if (names.isBlockedUsername(username)) {
      throw ApiException.coded(
          "error-blocked-username",
          username + " is blocked and can't be used!",
          Map.of("method", "checkUsernameAvailability", "field", username));
    }
  }

  void requireEmail(String email) {
    if (!EMAIL.matcher(email).matches()) {
      throw ApiException.coded(
          "error-invalid-email",
          "Invalid email " + email,
          Map.of("function", "RocketChat.validateEmailDomain", "email", email));
    }
  }

  /** Refuses a new account's username that somebody has. */
  void requireUsernameFree(String username) {
    if (users.findByUsername(username).isPresent()) {
      throw taken(username, Map.of("method", "insertOrUpdateUser", "field", username));
    }
  }

  /** Refuses a new account's address that somebody has. */
  void requireEmailFree(String email) {
    if (users.findByEmail(email).isPresent()) {
      throw taken(email, Map.of("method", "insertOrUpdateUser", "field", email));
    }
  }

  static ApiException notAllowed(String reason, String action) {
    return ApiException.coded(
        "error-action-not-allowed",
        reason,
        Map.of("method", "insertOrUpdateUser", "action", action));
  }

  static ApiException required(String field) {
    return ApiException.coded(
        "error-the-field-is-required",
        "The field " + field + " is required",
        Map.of("method", "insertOrUpdateUser", "field", field));
  }

  static ApiException taken(String value, Map<String, Object> details) {
    return ApiException.coded("error-field-unavailable", value + " is already in use :(", details);
  }
}
