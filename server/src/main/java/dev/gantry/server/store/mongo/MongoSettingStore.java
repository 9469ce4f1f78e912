package dev.gantry.server.store.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import dev.gantry.server.setting.SettingStore;
import java.time.Clock;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.Document;

/** Values in {@code rocketchat_settings}, answered from memory. */
final class MongoSettingStore implements SettingStore {

  private static final String COLLECTION = "rocketchat_settings";
  private static final String VALUE = "value";

  private final MongoUnits units;
  private final Documents documents;
  private final Clock clock;
  private final Records<Document> stored;
  private final SharedMap<Object> settings;

  MongoSettingStore(MongoContext context) {
    this.units = context.units();
    this.documents = context.documents();
    this.clock = context.clock();
    this.stored = new Records<>(context, COLLECTION, Document.class);
    this.settings = new SharedMap<>(units, this::read);
  }

  @Override
  public Optional<Object> find(String id) {
    return Optional.ofNullable(settings.values().get(id));
  }

  @Override
  public void save(Map<String, Object> values) {
    units.inUnit(
        unit -> {
          Map<String, Object> saved = new TreeMap<>();
          values.forEach((id, value) -> saved.put(id, save(id, value)));
          settings.put(unit, saved);
          return null;
        });
  }

  /** Reads what others have written. */
  void refresh() {
    settings.refresh();
  }

  /** Returns the value as it will be read, where 1L has become 1. */
  private Object save(String id, Object value) {
    Object storable = documents.storedValue(value);
    stored.upsert(
        id,
        Updates.combine(
            Updates.set(VALUE, storable), Updates.set("_updatedAt", Date.from(clock.instant()))));
    return documents.shownValue(storable);
  }

  private Map<String, Object> read() {
    return stored.ask(
        all -> {
          Map<String, Object> read = new TreeMap<>();
          for (Document setting :
              all.find(Filters.exists(VALUE)).projection(Projections.include(VALUE))) {
            read.put(setting.getString(Records.ID), documents.shownValue(setting.get(VALUE)));
          }
          return read;
        });
  }
}
