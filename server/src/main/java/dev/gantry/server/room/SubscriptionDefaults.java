package dev.gantry.server.room;

import dev.gantry.server.setting.Settings;
import dev.gantry.server.user.User;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a new membership takes over from the preferences of its user. */
public final class SubscriptionDefaults {

  private final AutomaticTranslation translation;

  public SubscriptionDefaults(Settings settings) {
    this.translation = new AutomaticTranslation(settings);
  }

  /**
   * Further keys of the subscription: the notification modes and the highlights that the user
   * chose, and translation into the user's language where {@code
   * AutoTranslate_AutoEnableOnJoinRoom} is on and the language is not the workspace's.
   */
  public Map<String, Object> of(User user) {
    Map<String, Object> keys = new LinkedHashMap<>();
    Map<?, ?> preferences = preferences(user);
    for (NotificationPreference preference : NotificationPreference.values()) {
      if (preferences.get(preference.key()) instanceof String mode && !mode.equals("default")) {
        keys.put(preference.subscriptionKey(), mode);
        keys.put(preference.originKey(), "user");
      }
    }
    if (preferences.get("highlights") instanceof List<?> words && !words.isEmpty()) {
      keys.put("userHighlights", words);
    }
    if (translation.isOn()) {
      translation.takeOver(preferences.get("language"), keys);
    }
    return keys;
  }

  private static Map<?, ?> preferences(User user) {
    return user.settings() != null && user.settings().get("preferences") instanceof Map<?, ?> map
        ? map
        : Map.of();
  }
}
