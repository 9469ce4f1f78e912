package dev.gantry.server.account;

import dev.gantry.server.core.ApiException;
import dev.gantry.server.room.NotificationPreference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Checks the preferences that this server acts on and translates their old names. */
final class PreferenceValues {

  private static final Map<Object, String> OLD_EMAIL_MODES =
      Map.of("all", "mentions", "disabled", "nothing");

  static final String HIGHLIGHTS = "highlights";

  private PreferenceValues() {}

  static Map<String, Object> of(Map<String, Object> given) {
    Map<String, Object> values = new LinkedHashMap<>(given);
    values.values().removeIf(value -> value == null);
    for (String key : texts()) {
      if (values.containsKey(key) && !(values.get(key) instanceof String)) {
        throw ApiException.plain("Match error: Expected string in field " + key);
      }
    }
    if (values.containsKey(HIGHLIGHTS) && !isTexts(values.get(HIGHLIGHTS))) {
      throw ApiException.plain("Match error: Expected array of strings in field " + HIGHLIGHTS);
    }
    String email = NotificationPreference.EMAIL.key();
    values.computeIfPresent(
        email, (key, mode) -> OLD_EMAIL_MODES.getOrDefault(mode, (String) mode));
    return values;
  }

  private static boolean isTexts(Object value) {
    return value instanceof List<?> list && list.stream().allMatch(String.class::isInstance);
  }

  private static List<String> texts() {
    List<String> keys = new ArrayList<>(List.of("language"));
    Arrays.stream(NotificationPreference.values())
        .map(NotificationPreference::key)
        .forEach(keys::add);
    return keys;
  }
}
