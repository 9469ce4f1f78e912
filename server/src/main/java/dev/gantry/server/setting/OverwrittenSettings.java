package dev.gantry.server.setting;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Settings that the operator gave at start, as {@code OVERWRITE_SETTING_<id>}. As in Rocket.Chat
 * they win over what is stored, which counts again once they are taken away.
 */
public final class OverwrittenSettings {

  /** No such settings. */
  public static final OverwrittenSettings NONE = new OverwrittenSettings(Map.of());

  private static final String PREFIX = "OVERWRITE_SETTING_";

  private final Map<String, Object> values;

  private OverwrittenSettings(Map<String, Object> values) {
    this.values = Map.copyOf(values);
  }

  /**
   * Looks every setting up.
   *
   * @param variables gives the text of a variable, null where it is not set; an empty text counts
   *     as not set
   * @throws InvalidSettingException where a text is no value of its setting
   */
  public static OverwrittenSettings read(
      SettingDefaults defaults, UnaryOperator<String> variables) {
    Map<String, Object> values = new HashMap<>();
    for (String id : defaults.ids()) {
      String text = variables.apply(PREFIX + id);
      if (text != null && !text.isEmpty()) {
        values.put(id, valueOf(id, text, defaults));
      }
    }
    return new OverwrittenSettings(values);
  }

  Optional<Object> find(String id) {
    return Optional.ofNullable(values.get(id));
  }

  private static Object valueOf(String id, String text, SettingDefaults defaults) {
    SettingType type = SettingType.of(defaults.find(id).orElseThrow());
    Object value = type.read(text);
    if (!type.accepts(value)) {
      throw new InvalidSettingException(PREFIX + id + " must be " + type.words() + ".");
    }
    return value;
  }
}
