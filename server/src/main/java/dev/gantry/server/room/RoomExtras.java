package dev.gantry.server.room;

import dev.gantry.server.core.ApiException;
import dev.gantry.server.setting.Settings;
import java.util.Map;

/** The {@code extraData} of a new room. */
final class RoomExtras {

  private final Settings settings;

  RoomExtras(Settings settings) {
    this.settings = settings;
  }

  /** Adds the keys that are known; refuses one of the wrong type with a plain 400. */
  void apply(NewRoom wanted, RoomBuilder room) {
    Map<String, Object> extra = wanted.extraData() == null ? Map.of() : wanted.extraData();
    room.topic(value(extra, "topic", String.class, "a string"));
    room.description(value(extra, "description", String.class, "a string"));
    room.announcement(value(extra, "announcement", String.class, "a string"));
    room.reactWhenReadOnly(flag(extra, "reactWhenReadOnly"));
    room.encrypted(encrypted(room.type(), flag(extra, "encrypted")));
    if (Boolean.TRUE.equals(flag(extra, "broadcast"))) {
      room.readOnly(true).reactWhenReadOnly(null).other(Map.of("broadcast", true));
    }
  }

  private Boolean encrypted(String type, Boolean wanted) {
    boolean byDefault =
        "p".equals(type)
            && settings.isOn("E2E_Enable")
            && settings.isOn("E2E_Enabled_Default_PrivateRooms");
    return wanted == null && byDefault ? Boolean.TRUE : wanted;
  }

  private static Boolean flag(Map<String, Object> extra, String key) {
    return value(extra, key, Boolean.class, "a boolean");
  }

  private static <T> T value(Map<String, Object> extra, String key, Class<T> type, String words) {
    Object value = extra.get(key);
    if (value != null && !type.isInstance(value)) {
      throw ApiException.plain("Param \"extraData." + key + "\" must be " + words);
    }
    return type.cast(value);
  }
}
