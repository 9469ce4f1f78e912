package dev.gantry.server.translate;

import dev.gantry.server.core.ApiException;
import dev.gantry.server.core.UnitOfWork;
import dev.gantry.server.permission.Permissions;
import dev.gantry.server.room.Room;
import dev.gantry.server.room.RoomStore;
import dev.gantry.server.room.Subscription;
import dev.gantry.server.room.SubscriptionBuilder;
import dev.gantry.server.room.SubscriptionStore;
import dev.gantry.server.setting.Settings;
import dev.gantry.server.user.User;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/** How a member wants a room translated: {@code autotranslate.saveSettings}. */
public final class SaveTranslationSettings {

  private static final String WANTED = "autoTranslate";
  private static final String LANGUAGE = "autoTranslateLanguage";
  private static final Map<String, Object> METHOD = Map.of("method", "saveAutoTranslateSettings");

  private final AutoTranslateRules rules;
  private final SubscriptionStore subscriptions;
  private final RoomStore rooms;
  private final UnitOfWork unit;
  private final Clock clock;

  public SaveTranslationSettings(
      Settings settings,
      Permissions permissions,
      SubscriptionStore subscriptions,
      RoomStore rooms,
      UnitOfWork unit,
      Clock clock) {
    this.rules = new AutoTranslateRules(settings, permissions);
    this.subscriptions = subscriptions;
    this.rooms = rooms;
    this.unit = unit;
    this.clock = clock;
  }

  /**
   * Changes one field of the caller's own membership.
   *
   * @param field {@code autoTranslate}, whose value is a boolean, or {@code autoTranslateLanguage},
   *     whose value is a code in capital or small letters, or empty for none
   * @param defaultLanguage the language to start with where none was chosen; ignored where it is
   *     null or no code
   * @throws ApiException for the first check that fails: translation off, value, permission, field,
   *     membership, encrypted room
   */
  public void save(User caller, String roomId, String field, Object value, String defaultLanguage) {
    rules.requireEnabled();
    Object wanted = checked(field, value);
    rules.requirePermission(caller, "autoTranslate.saveSettings");
    if (!field.equals(WANTED) && !field.equals(LANGUAGE)) {
      throw refused("error-invalid-settings", "Invalid settings field");
    }
    unit.run(() -> change(caller, roomId, field, wanted, defaultLanguage));
  }

  private void change(
      User caller, String roomId, String field, Object value, String defaultLanguage) {
    Subscription own =
        subscriptions
            .find(roomId, caller.id())
            .orElseThrow(() -> refused("error-invalid-subscription", "Invalid subscription"));
    boolean switchesOn = Boolean.TRUE.equals(value);
    if (switchesOn && isEncrypted(roomId)) {
      throw refused(
          "error-e2e-enabled", "Enabling auto-translation in E2E encrypted rooms is not allowed");
    }
    Map<String, Object> keys = new LinkedHashMap<>(own.other() == null ? Map.of() : own.other());
    keys.put(field, value);
    if (switchesOn && defaultLanguage != null && LanguageCode.isValid(defaultLanguage)) {
      keys.putIfAbsent(LANGUAGE, LanguageCode.conventional(defaultLanguage));
    }
    if (!keys.equals(own.other())) {
      subscriptions.update(
          SubscriptionBuilder.builder(own).other(keys).updatedAt(clock.instant()).build());
    }
  }

  private boolean isEncrypted(String roomId) {
    return rooms.findById(roomId).map(Room::encrypted).filter(Boolean.TRUE::equals).isPresent();
  }

  /**
   * Rocket.Chat refuses only numbers as languages. Here nothing else than a code is kept, or
   * members could crowd out the languages that others want.
   */
  private static Object checked(String field, Object value) {
    if (field.equals(WANTED) && !(value instanceof Boolean)) {
      if ("true".equals(value) || "false".equals(value)) {
        return Boolean.valueOf((String) value);
      }
      throw mustBe(field, "a boolean");
    }
    return field.equals(LANGUAGE) ? language(value) : value;
  }

  private static String language(Object value) {
    if (value instanceof String text && (text.isEmpty() || LanguageCode.isValid(text))) {
      return LanguageCode.conventional(text);
    }
    throw mustBe(LANGUAGE, "a string");
  }

  private static ApiException mustBe(String field, String type) {
    return ApiException.plain("The bodyParam \"" + field + "\" must be " + type + ".");
  }

  private static ApiException refused(String code, String reason) {
    return ApiException.coded(code, reason, METHOD);
  }
}
