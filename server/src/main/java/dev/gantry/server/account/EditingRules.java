package dev.gantry.server.account;

import dev.gantry.server.core.ApiException;
import dev.gantry.server.permission.Permissions;
import dev.gantry.server.setting.Settings;
import dev.gantry.server.user.User;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;

/** Who may change what on an account: in Rocket.Chat's order, with its texts. */
public final class EditingRules {

  private static final String EDITING = "Editing_user";
  private static final String UPDATE = "Update_user";

  private final AccountRules rules;
  private final Permissions permissions;
  private final Settings settings;

  public EditingRules(AccountRules rules, Permissions permissions, Settings settings) {
    this.rules = rules;
    this.permissions = permissions;
    this.settings = settings;
  }

  void requireAllowed(User caller, String userId, Optional<User> found, UserChanges changes) {
    boolean self = caller.id().equals(userId);
    boolean others = permissions.has(caller, "edit-other-user-info");
    if (self && Boolean.TRUE.equals(changes.verified())) {
      throw AccountRules.notAllowed("Editing email verification is not allowed", EDITING);
    }
    if (!self && !others) {
      throw AccountRules.notAllowed("Editing user is not allowed", EDITING);
    }
    requireValid(caller, changes);
    User user = found.orElseThrow(() -> ApiException.coded("error-invalid-user", "Invalid user"));
    requireRoleChange(caller, user, changes);
    requireOpen(user, changes, others && !self);
    requirePasswordChange(caller, self, changes);
    if (changes.active() != null && !permissions.has(caller, "edit-other-user-active-status")) {
      throw ApiException.coded(
          "error-not-allowed", "Not allowed", Map.of("method", "setUserActiveStatus"));
    }
  }

  private void requireValid(User caller, UserChanges changes) {
    if (changes.roles() != null) {
      rules.requireRoles(caller, changes.roles());
    }
    if (changes.username() != null && !changes.username().isEmpty()) {
      rules.requireUsernamePattern(changes.username());
    }
    if (changes.email() != null && !changes.email().isEmpty()) {
      rules.requireEmail(changes.email());
    }
  }

  private void requireRoleChange(User caller, User user, UserChanges changes) {
    boolean same =
        changes.roles() == null
            || new HashSet<>(changes.roles()).equals(new HashSet<>(user.roles()));
    if (!same && !permissions.has(caller, "assign-roles")) {
      throw AccountRules.notAllowed("Assign roles is not allowed", "Assign_role");
    }
  }

  private void requireOpen(User user, UserChanges changes, boolean asAdministrator) {
    if (asAdministrator) {
      return;
    }
    requireOpen("Accounts_AllowUserProfileChange", true, "Edit user profile");
    requireOpen(
        "Accounts_AllowUsernameChange",
        differs(changes.username(), user.username()),
        "Edit username");
    requireOpen(
        "Accounts_AllowUserStatusMessageChange",
        differs(changes.statusText(), user.statusText()),
        "Edit user status");
    requireOpen(
        "Accounts_AllowRealNameChange",
        differs(changes.name(), user.name()),
        "Edit user real name");
    requireOpen(
        "Accounts_AllowEmailChange",
        differs(changes.email(), AccountEmails.first(user)),
        "Edit user email");
  }

  private void requireOpen(String setting, boolean wanted, String action) {
    if (wanted && !settings.isOn(setting)) {
      throw AccountRules.notAllowed(action + " is not allowed", UPDATE);
    }
  }

  private void requirePasswordChange(User caller, boolean self, UserChanges changes) {
    boolean allowed =
        permissions.has(caller, "edit-other-user-password")
            && (!self || settings.isOn("Accounts_AllowPasswordChange"));
    if (changes.password() != null && !changes.password().isBlank() && !allowed) {
      // Rocket.Chat ignores the password here and answers that all went well.
      throw AccountRules.notAllowed("Edit user password is not allowed", UPDATE);
    }
  }

  private static boolean differs(String wanted, String current) {
    return wanted != null && !wanted.equals(current);
  }
}
