package dev.gantry.server.account;

import dev.gantry.server.room.AutomaticTranslation;
import dev.gantry.server.room.NotificationPreference;
import dev.gantry.server.room.Subscription;
import dev.gantry.server.room.SubscriptionBuilder;
import dev.gantry.server.room.SubscriptionStore;
import dev.gantry.server.setting.Settings;
import dev.gantry.server.user.User;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Carries changed preferences of a user into the user's memberships. */
public final class SubscriptionPreferences {

  private final SubscriptionStore subscriptions;
  private final AutomaticTranslation translation;

  public SubscriptionPreferences(SubscriptionStore subscriptions, Settings settings) {
    this.subscriptions = subscriptions;
    this.translation = new AutomaticTranslation(settings);
  }

  /**
   * Updates every membership that a changed preference concerns. A membership with a choice of its
   * own keeps it. Called inside a unit of work.
   *
   * @param user the account as it was before the change
   */
  void takeOver(User user, Map<String, Object> changed, Instant now) {
    boolean changesLanguage =
        translation.isOn()
            && changed.containsKey("language")
            && !changed.get("language").equals(language(user));
    for (Subscription subscription : subscriptions.ofUser(user.id())) {
      Map<String, Object> before = subscription.other() == null ? Map.of() : subscription.other();
      Map<String, Object> after = new LinkedHashMap<>(before);
      for (NotificationPreference preference : NotificationPreference.values()) {
        takeOver(preference, changed.get(preference.key()), after);
      }
      if (changed.get(PreferenceValues.HIGHLIGHTS) instanceof List<?> words) {
        after.put("userHighlights", words);
      }
      if (changesLanguage) {
        translation.takeOver(changed.get("language"), after);
      }
      if (!after.equals(before)) {
        subscriptions.update(
            SubscriptionBuilder.builder(subscription).other(after).updatedAt(now).build());
      }
    }
  }

  private static void takeOver(
      NotificationPreference preference, Object mode, Map<String, Object> keys) {
    if (mode == null || "subscription".equals(keys.get(preference.originKey()))) {
      return;
    }
    if (mode.equals("default")) {
      keys.remove(preference.subscriptionKey());
      keys.remove(preference.originKey());
    } else {
      keys.put(preference.subscriptionKey(), mode);
      keys.put(preference.originKey(), "user");
    }
  }

  private static Object language(User user) {
    return user.settings() != null && user.settings().get("preferences") instanceof Map<?, ?> map
        ? map.get("language")
        : null;
  }
}
