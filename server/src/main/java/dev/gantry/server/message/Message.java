package dev.gantry.server.message;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.gantry.server.user.UserRef;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A message. The JSON form has Rocket.Chat's field names; an absent value is null here and no key
 * there.
 *
 * @param text may be empty, never null
 * @param systemType the {@code t} of a system message such as {@code rm}; null for what people
 *     write
 * @param markup the {@code md} tree
 * @param threadId id of the thread's root, for a reply
 * @param shownInRoom whether a thread reply also stands in the room ({@code tshow})
 * @param threadCount number of replies ({@code tcount}), on a thread's root
 * @param threadLastAt time of the newest reply ({@code tlm})
 * @param followers ids of those who follow the thread ({@code replies})
 * @param reactions by emoji with its colons; null where there is none
 * @param starred entries {@code {_id: userId}}
 * @param hidden true for history copies and hidden deletions
 * @param parent for a history copy, the message it was made from
 * @param other every further key, as it came
 */
@RecordBuilder
public record Message(
    @JsonProperty("_id") String id,
    @JsonProperty("rid") String roomId,
    @JsonProperty("ts") Instant createdAt,
    @JsonProperty("msg") String text,
    @JsonProperty("u") UserRef author,
    @JsonProperty("t") String systemType,
    List<Mention> mentions,
    List<ChannelRef> channels,
    List<MessageUrl> urls,
    @JsonProperty("md") List<Object> markup,
    List<Map<String, Object>> attachments,
    List<Object> blocks,
    String alias,
    String avatar,
    String emoji,
    Object bot,
    Boolean groupable,
    Boolean parseUrls,
    @JsonProperty("tmid") String threadId,
    @JsonProperty("tshow") Boolean shownInRoom,
    @JsonProperty("tcount") Integer threadCount,
    @JsonProperty("tlm") Instant threadLastAt,
    @JsonProperty("replies") List<String> followers,
    @JsonProperty("drid") String discussionRoomId,
    @JsonProperty("dcount") Integer discussionCount,
    @JsonProperty("dlm") Instant discussionLastAt,
    Map<String, Reaction> reactions,
    List<Map<String, Object>> starred,
    Boolean pinned,
    Instant pinnedAt,
    UserRef pinnedBy,
    Instant editedAt,
    UserRef editedBy,
    Map<String, Object> file,
    List<Map<String, Object>> files,
    Map<String, Object> customFields,
    @JsonProperty("_hidden") Boolean hidden,
    String parent,
    @JsonProperty("_updatedAt") Instant updatedAt,
    @JsonAnyGetter @JsonAnySetter Map<String, Object> other) {

  /** Whether it is a reply that its room does not show beside the thread. */
  public boolean inThreadOnly() {
    return threadId != null && !Boolean.TRUE.equals(shownInRoom);
  }
}
