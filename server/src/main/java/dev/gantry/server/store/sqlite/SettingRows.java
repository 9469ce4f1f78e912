package dev.gantry.server.store.sqlite;

import dev.gantry.server.store.StoredSetting;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Settings with the time of their last change. */
final class SettingRows {

  static final String SELECT = "SELECT id, value, updated_at FROM settings ";

  private final Database database;
  private final Documents documents;

  SettingRows(Database database, Documents documents) {
    this.database = database;
    this.documents = documents;
  }

  StoredSetting read(ResultSet row) throws SQLException {
    return new StoredSetting(
        row.getString(1), documents.read(row.getString(2), Object.class), Documents.time(row, 3));
  }

  void write(StoredSetting setting) {
    database.update(
        "INSERT OR REPLACE INTO settings (id, value, updated_at) VALUES (?, ?, ?)",
        setting.id(),
        documents.json(setting.value()),
        setting.updatedAt());
  }
}
