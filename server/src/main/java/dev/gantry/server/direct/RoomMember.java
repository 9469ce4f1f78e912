package dev.gantry.server.direct;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.gantry.server.user.User;
import java.util.Map;

/**
 * What members are told about each other; no addresses, roles or settings.
 *
 * @param status presence: {@code online}, {@code away}, {@code busy} or {@code offline}
 * @param utcOffset hours
 * @param federated whether the account belongs to another server; null where nothing says so
 * @param freeSwitchExtension number for calls; only for callers with {@code
 *     view-full-other-user-info}
 */
public record RoomMember(
    @JsonProperty("_id") String id,
    String username,
    String name,
    String status,
    String statusText,
    Double utcOffset,
    Object federated,
    Object freeSwitchExtension) {

  static RoomMember of(User user, boolean full) {
    Map<String, Object> more = user.other() == null ? Map.of() : user.other();
    return new RoomMember(
        user.id(),
        user.username(),
        user.name(),
        user.status(),
        user.statusText(),
        user.utcOffset(),
        more.get("federated"),
        full ? more.get("freeSwitchExtension") : null);
  }
}
