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
 * One user's membership of one room: what is unread, and how the room looks to that user. The JSON
 * form has Rocket.Chat's field names.
 *
 * @param type the room's type
 * @param name the room's name; in direct messages the partner's username
 * @param fname the room's name as people see it; in direct messages the partner's name
 * @param open whether the room is in the user's list
 * @param alert whether something new is there, counted or not
 * @param unread number of unread messages that count under the workspace's rules
 * @param userMentions unread mentions of the user
 * @param groupMentions unread mentions of all or here
 * @param createdAt when the user joined
 * @param lastSeenAt everything up to here is read; null before the first visit
 * @param roles roles in this room, such as {@code owner}; null where there are none
 * @param ignored ids of users whose messages are hidden
 * @param unreadThreads ids of followed threads with unread replies ({@code tunread})
 * @param unreadThreadMentions those where the user is mentioned ({@code tunreadUser})
 * @param unreadThreadGroupMentions those with all or here ({@code tunreadGroup})
 * @param other every further key, as it came
 */
@RecordBuilder
public record Subscription(
    @JsonProperty("_id") String id,
    @JsonProperty("rid") String roomId,
    @JsonProperty("u") UserRef user,
    @JsonProperty("t") String type,
    String name,
    String fname,
    boolean open,
    boolean alert,
    int unread,
    int userMentions,
    int groupMentions,
    @JsonProperty("ts") Instant createdAt,
    @JsonProperty("ls") Instant lastSeenAt,
    @JsonProperty("f") Boolean favorite,
    List<String> roles,
    List<String> ignored,
    @JsonProperty("tunread") List<String> unreadThreads,
    @JsonProperty("tunreadUser") List<String> unreadThreadMentions,
    @JsonProperty("tunreadGroup") List<String> unreadThreadGroupMentions,
    @JsonProperty("prid") String parentRoomId,
    @JsonProperty("_updatedAt") Instant updatedAt,
    @JsonAnyGetter @JsonAnySetter Map<String, Object> other) {

  /** Words by which the user wants to be called in this room ({@code userHighlights}). */
  public List<String> highlights() {
    return other != null && other.get("userHighlights") instanceof List<?> words
        ? words.stream().map(String::valueOf).toList()
        : List.of();
  }
}
