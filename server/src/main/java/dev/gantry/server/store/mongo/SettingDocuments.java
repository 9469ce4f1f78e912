package dev.gantry.server.store.mongo;

import dev.gantry.server.store.StoredSetting;
import java.util.Date;
import org.bson.Document;

/** Settings with the time of their last change, as {@link MongoSettingStore} stores them. */
record SettingDocuments(Documents documents) {

  private static final String VALUE = "value";
  private static final String UPDATED_AT = "_updatedAt";

  Document write(StoredSetting setting) {
    return new Document(Records.ID, setting.id())
        .append(VALUE, documents.storedValue(setting.value()))
        .append(UPDATED_AT, Date.from(setting.updatedAt()));
  }

  StoredSetting read(Document stored) {
    return new StoredSetting(
        stored.getString(Records.ID),
        documents.shownValue(stored.get(VALUE)),
        stored.get(UPDATED_AT, new Date(0)).toInstant());
  }
}
