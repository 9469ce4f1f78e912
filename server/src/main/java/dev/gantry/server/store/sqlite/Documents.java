package dev.gantry.server.store.sqlite;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.gantry.server.core.DomainJson;
import dev.gantry.server.core.LazyObject;
import dev.gantry.server.room.Room;
import dev.gantry.server.room.Subscription;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.RawValue;

/** The JSON in the {@code doc} columns and in the columns that hold a list or an object. */
final class Documents {

  private static final TypeReference<List<String>> STRINGS = new TypeReference<>() {};
  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  private final JsonMapper mapper =
      DomainJson.mapper()
          .rebuild()
          .addMixIn(Room.class, RoomColumns.class)
          .addMixIn(Subscription.class, SubscriptionColumns.class)
          .build();

  /** JSON text; {@code null} for null. */
  String json(Object value) {
    return mapper.writeValueAsString(value);
  }

  /** JSON text; null stays null, for a column without a value. */
  String write(Object value) {
    return value == null ? null : json(value);
  }

  /** As {@link #write}, of an object that may not have been made yet. */
  String writeObject(Map<String, Object> object) {
    return write(object instanceof LazyObject lazy ? lazy.source() : object);
  }

  <T> T read(String json, Class<T> type) {
    return mapper.readValue(json, type);
  }

  /** A reader of rows whose first column is the document. */
  <T> RowReader<T> as(Class<T> type) {
    return row -> read(row.getString(1), type);
  }

  /** As {@link #as}, to be kept in a cache. */
  <T> RowReader<RecordCache.Decoded<T>> decoded(Class<T> type) {
    return row -> {
      String json = row.getString(1);
      return new RecordCache.Decoded<>(read(json, type), json.length());
    };
  }

  List<String> strings(String json) {
    return json == null ? null : mapper.readValue(json, STRINGS);
  }

  Map<String, Object> object(String json) {
    return json == null ? null : mapper.readValue(json, OBJECT);
  }

  /** As {@link #object}, read when somebody looks at it. */
  Map<String, Object> lazyObject(String json) {
    return json == null ? null : new LazyObject(new RawValue(json), () -> object(json));
  }

  /** The document as a map, to which keys can be added. */
  Map<String, Object> fields(Object value) {
    return mapper.convertValue(value, OBJECT);
  }

  static Instant time(ResultSet row, int column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }

  @JsonIgnoreProperties(
      value = {"msgs", "usersCount", "lm", "lastMessage", "_updatedAt"},
      allowSetters = true)
  private abstract static class RoomColumns {}

  @JsonIgnoreProperties(
      value = {
        "open",
        "alert",
        "unread",
        "userMentions",
        "groupMentions",
        "ls",
        "roles",
        "tunread",
        "tunreadUser",
        "tunreadGroup",
        "_updatedAt"
      },
      allowSetters = true)
  private abstract static class SubscriptionColumns {}
}
