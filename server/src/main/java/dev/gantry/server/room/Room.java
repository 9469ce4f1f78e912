package dev.gantry.server.room;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.gantry.server.user.UserRef;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A room. The JSON form has Rocket.Chat's field names; an absent value is null here and no key
 * there.
 *
 * @param type {@code c} public channel, {@code p} private group, {@code d} direct messages
 * @param name unique among channels and groups; null for direct messages
 * @param fname name as people see it
 * @param messageCount messages ever counted in, thread replies and system messages included
 * @param creator null for rooms that the workspace itself made
 * @param memberIds ids of the members, only for direct messages
 * @param usernames names of the members, only for direct messages
 * @param createdAt also the start of the room's history
 * @param lastMessageAt time of the newest ordinary message
 * @param lastMessage copy of the newest ordinary message in its JSON form
 * @param readOnly whether only holders of {@code post-readonly} may write
 * @param systemMessages whether clients show joins, leaves and the like; they are written anyway
 * @param defaultRoom whether new users join it by themselves
 * @param muted usernames that may not write
 * @param unmuted usernames that may write although the room is read-only
 * @param parentRoomId for a discussion, the room it belongs to
 * @param parentMessageId for a discussion, the message it started from
 * @param other every further key, as it came
 */
@RecordBuilder
public record Room(
    @JsonProperty("_id") String id,
    @JsonProperty("t") String type,
    String name,
    String fname,
    @JsonProperty("msgs") int messageCount,
    int usersCount,
    @JsonProperty("u") UserRef creator,
    @JsonProperty("uids") List<String> memberIds,
    List<String> usernames,
    @JsonProperty("ts") Instant createdAt,
    @JsonProperty("lm") Instant lastMessageAt,
    Map<String, Object> lastMessage,
    String topic,
    String description,
    String announcement,
    @JsonProperty("ro") boolean readOnly,
    @JsonProperty("sysMes") boolean systemMessages,
    @JsonProperty("default") Boolean defaultRoom,
    Boolean archived,
    List<String> muted,
    List<String> unmuted,
    Boolean reactWhenReadOnly,
    Boolean encrypted,
    @JsonProperty("prid") String parentRoomId,
    @JsonProperty("pmid") String parentMessageId,
    Map<String, Object> customFields,
    @JsonProperty("_updatedAt") Instant updatedAt,
    @JsonAnyGetter @JsonAnySetter Map<String, Object> other) {}
