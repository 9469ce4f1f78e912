package dev.gantry.server.account;

import dev.gantry.server.core.ApiException;
import dev.gantry.server.core.UnitOfWork;
import dev.gantry.server.permission.Permissions;
import dev.gantry.server.setting.Settings;
import dev.gantry.server.user.User;
import dev.gantry.server.user.UserBuilder;
import dev.gantry.server.user.UserStore;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Sets presence and status message. */
public final class SetStatus {

  private static final Set<String> PRESENCE = Set.of("online", "away", "offline", "busy");
  private static final Map<String, Object> DETAILS = Map.of("method", "users.setStatus");

  private final UserStore users;
  private final Settings settings;
  private final Permissions permissions;
  private final UnitOfWork unitOfWork;
  private final Clock clock;

  public SetStatus(
      UserStore users,
      Settings settings,
      Permissions permissions,
      UnitOfWork unitOfWork,
      Clock clock) {
    this.users = users;
    this.settings = settings;
    this.permissions = permissions;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  /**
   * Sets what is given.
   *
   * @param user the caller, or another for holders of {@code edit-other-user-info}
   * @param message an empty text removes the message; null leaves it
   * @param status one of {@code online}, {@code away}, {@code busy}, {@code offline}; null or empty
   *     leaves it
   * @throws ApiException 403 {@code unauthorized} for somebody else's status; a {@code Match error}
   *     where both are null; {@code error-not-allowed} where the workspace forbids it; {@code
   *     error-invalid-status}; {@code error-status-not-allowed}
   */
  public void set(User caller, User user, String message, String status) {
    requireAllowed(caller, user, message, status);
    unitOfWork.run(
        () -> {
          User current = users.findById(user.id()).orElseThrow(ApiException::unauthorized);
          users.update(changed(current, message, status));
        });
  }

  private void requireAllowed(User caller, User user, String message, String status) {
    if (message == null && status == null) {
      throw ApiException.plain(
          "Match error: Failed Match.OneOf, Match.Maybe or Match.Optional validation");
    }
    if (!settings.isOn("Accounts_AllowUserStatusMessageChange")) {
      throw ApiException.coded("error-not-allowed", "Change status is not allowed", DETAILS);
    }
    if (!caller.id().equals(user.id()) && !permissions.has(caller, "edit-other-user-info")) {
      throw ApiException.unauthorized();
    }
    if (!isEmpty(status) && !PRESENCE.contains(status)) {
      throw ApiException.coded(
          "error-invalid-status",
          "Valid status types include online, away, offline, and busy.",
          DETAILS);
    }
    if ("offline".equals(status) && !settings.isOn("Accounts_AllowInvisibleStatusOption")) {
      throw ApiException.coded("error-status-not-allowed", "Invisible status is disabled", DETAILS);
    }
  }

  private User changed(User current, String message, String status) {
    UserBuilder user = UserBuilder.builder(current).updatedAt(clock.instant());
    if (message != null) {
      user.statusText(message);
    }
    if (!isEmpty(status)) {
      Map<String, Object> other =
          new LinkedHashMap<>(current.other() == null ? Map.of() : current.other());
      other.put("statusDefault", status);
      user.status(status).other(other);
    }
    return user.build();
  }

  private static boolean isEmpty(String text) {
    return text == null || text.isEmpty();
  }
}
