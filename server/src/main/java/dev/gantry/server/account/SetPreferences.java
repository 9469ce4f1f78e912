package dev.gantry.server.account;

import dev.gantry.server.core.ApiException;
import dev.gantry.server.core.UnitOfWork;
import dev.gantry.server.permission.Permissions;
import dev.gantry.server.user.User;
import dev.gantry.server.user.UserBuilder;
import dev.gantry.server.user.UserStore;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Changes a user's preferences. */
public final class SetPreferences {

  private final UserStore users;
  private final SubscriptionPreferences subscriptions;
  private final Permissions permissions;
  private final UnitOfWork unitOfWork;
  private final Clock clock;

  public SetPreferences(
      UserStore users,
      SubscriptionPreferences subscriptions,
      Permissions permissions,
      UnitOfWork unitOfWork,
      Clock clock) {
    this.users = users;
    this.subscriptions = subscriptions;
    this.permissions = permissions;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  /**
   * Stores the given preferences beside the earlier ones. The user's rooms take over modes of
   * notification, the words to be called by, and the language where translation is switched on by
   * itself.
   *
   * @param userId null for the caller's own
   * @param preferences by name, as Rocket.Chat names them; values as they came
   * @return the account; {@code settings.preferences} holds all preferences and the language
   * @throws ApiException {@code error-action-not-allowed} for somebody else's without {@code
   *     edit-other-user-info}; {@code error-invalid-user}; a {@code Match error} for a language or
   *     a mode that is no text, and for highlights that are no texts
   */
  public User set(User caller, String userId, Map<String, Object> preferences) {
    String id = userId == null || userId.isEmpty() ? caller.id() : userId;
    if (!id.equals(caller.id()) && !permissions.has(caller, "edit-other-user-info")) {
      throw ApiException.coded("error-action-not-allowed", "Editing user is not allowed");
    }
    Map<String, Object> wanted = PreferenceValues.of(preferences);
    return unitOfWork.write(
        () -> {
          User user = users.findById(id).orElseThrow(SetPreferences::unknownUser);
          User changed = changed(user, wanted, clock.instant());
          users.update(changed);
          subscriptions.takeOver(user, wanted, changed.updatedAt());
          return changed;
        });
  }

  private static User changed(User user, Map<String, Object> wanted, Instant now) {
    Map<String, Object> settings =
        new LinkedHashMap<>(user.settings() == null ? Map.of() : user.settings());
    Map<String, Object> all = new LinkedHashMap<>();
    if (settings.get("preferences") instanceof Map<?, ?> earlier) {
      earlier.forEach((key, value) -> all.put(String.valueOf(key), value));
    }
    all.putAll(wanted);
    settings.put("preferences", all);
    UserBuilder changed = UserBuilder.builder(user).settings(settings).updatedAt(now);
    if (wanted.get("language") instanceof String language) {
      changed.language(language);
    }
    return changed.build();
  }

  private static ApiException unknownUser() {
    return ApiException.coded(
        "error-invalid-user", "The optional \"userId\" param provided does not match any users");
  }
}
