package dev.gantry.server.setting;

import java.util.List;
import java.util.Optional;

/**
 * The values in force: what the operator gave at start, else what an administrator stored, else the
 * default.
 */
public final class Settings {

  private final SettingStore store;
  private final SettingDefaults defaults;
  private final OverwrittenSettings overwritten;

  public Settings(SettingStore store, SettingDefaults defaults, OverwrittenSettings overwritten) {
    this.store = store;
    this.defaults = defaults;
    this.overwritten = overwritten;
  }

  /** The JSON value; empty for an id that this server does not know. */
  public Optional<Object> find(String id) {
    return overwritten
        .find(id)
        .or(() -> defaults.find(id).map(fallback -> store.find(id).orElse(fallback)));
  }

  /** Whether a switch is on. */
  public boolean isOn(String id) {
    return Boolean.TRUE.equals(value(id));
  }

  /** A number, in the unit that the setting is documented in. */
  public int number(String id) {
    return ((Number) value(id)).intValue();
  }

  /** A text, empty where nothing is set. */
  public String text(String id) {
    return String.valueOf(value(id));
  }

  /** A list of texts. */
  public List<String> texts(String id) {
    return ((List<?>) value(id)).stream().map(String::valueOf).toList();
  }

  private Object value(String id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("unknown setting " + id));
  }
}
