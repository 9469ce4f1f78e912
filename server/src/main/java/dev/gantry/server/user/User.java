package dev.gantry.server.user;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * An account, without its secrets: password and token hashes stay inside the store.
 *
 * <p>The JSON form has Rocket.Chat's field names; an absent value is null here and no key there.
 *
 * @param type {@code user}, {@code bot} or {@code app}
 * @param roles workspace-wide roles; roles in one room are on the subscription
 * @param active whether the account may log in
 * @param status presence: {@code online}, {@code away}, {@code busy} or {@code offline}
 * @param utcOffset hours
 * @param settings holds {@code preferences} as the client wrote them
 * @param other every further key, as it came
 */
@RecordBuilder
public record User(
    @JsonProperty("_id") String id,
    String username,
    String name,
    List<UserEmail> emails,
    String type,
    List<String> roles,
    boolean active,
    String status,
    String statusText,
    String statusConnection,
    Double utcOffset,
    String language,
    Map<String, Object> settings,
    Map<String, Object> customFields,
    Instant createdAt,
    @JsonProperty("_updatedAt") Instant updatedAt,
    @JsonAnyGetter @JsonAnySetter Map<String, Object> other) {

  /** This account as other records name it. */
  @JsonIgnore
  public UserRef ref() {
    return new UserRef(id, username, name);
  }
}
