package dev.gantry.server.store.sqlite;

import dev.gantry.server.setting.SettingStore;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Changed settings, answered from memory. */
final class SqliteSettingStore implements SettingStore {

  private final Database database;
  private final Documents documents;
  private final Clock clock;
  private final CommittedMap<Object> settings;

  SqliteSettingStore(Database database, Documents documents, Clock clock) {
    this.database = database;
    this.documents = documents;
    this.clock = clock;
    Map<String, Object> stored = new TreeMap<>();
    database.list(
        "SELECT id, value FROM settings",
        row -> stored.put(row.getString(1), documents.read(row.getString(2), Object.class)));
    this.settings = new CommittedMap<>(stored, database.writer()::isInUnit);
    database.addListener(settings);
  }

  @Override
  public Optional<Object> find(String id) {
    return Optional.ofNullable(settings.values().get(id));
  }

  @Override
  public void save(Map<String, Object> values) {
    database.together(
        () -> {
          Map<String, Object> saved = new TreeMap<>();
          values.forEach((id, value) -> saved.put(id, save(id, value)));
          settings.put(saved);
        });
  }

  /** Forgets what is held in memory, inside the unit that empties the tables. */
  void forget() {
    settings.clear();
  }

  /** Returns the value as it will be read after a restart, where 1L has become 1. */
  private Object save(String id, Object value) {
    String json = documents.json(value);
    database.update(
        "INSERT OR REPLACE INTO settings (id, value, updated_at) VALUES (?, ?, ?)",
        id,
        json,
        clock.instant());
    return documents.read(json, Object.class);
  }
}
