package dev.gantry.server.setting;

import java.util.Map;
import java.util.Optional;

/** Where the values of changed settings are kept. Reads must be cheap. */
public interface SettingStore {

  /** The stored JSON value; empty where the default was never changed. */
  Optional<Object> find(String id);

  /** Stores values by setting id, replacing earlier ones. */
  void save(Map<String, Object> values);
}
