package dev.gantry.server.room;

/** A preference of a user that every membership repeats, unless it has a choice of its own. */
public enum NotificationPreference {
  DESKTOP("desktopNotifications", "desktopNotifications", "desktopPrefOrigin"),
  MOBILE("pushNotifications", "mobilePushNotifications", "mobilePrefOrigin"),
  EMAIL("emailNotificationMode", "emailNotifications", "emailPrefOrigin");

  private final String key;
  private final String subscriptionKey;
  private final String originKey;

  NotificationPreference(String key, String subscriptionKey, String originKey) {
    this.key = key;
    this.subscriptionKey = subscriptionKey;
    this.originKey = originKey;
  }

  /** Name of the preference. */
  public String key() {
    return key;
  }

  /** Name of the subscription's key that repeats it. */
  public String subscriptionKey() {
    return subscriptionKey;
  }

  /** Name of the subscription's key that says who chose: {@code user} or {@code subscription}. */
  public String originKey() {
    return originKey;
  }
}
