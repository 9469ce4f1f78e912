package dev.gantry.server.file;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.Map;

/**
 * What is known of a file beside its bytes. The JSON form has the field names of Rocket.Chat's
 * {@code rocketchat_uploads}; an absent value is null here and no key there.
 *
 * @param name as people see it, without any path; never used as one
 * @param type media type without parameters, in small letters
 * @param size bytes
 * @param roomId the room of the message that shows it; who may see the room may have the file
 * @param userId who uploaded it
 * @param complete whether it is there to be downloaded
 * @param hidden true where its message is kept as history only
 * @param other every further key, as it came
 */
@RecordBuilder
public record UploadedFile(
    @JsonProperty("_id") String id,
    String name,
    String type,
    long size,
    @JsonProperty("rid") String roomId,
    String userId,
    String description,
    boolean complete,
    @JsonProperty("_hidden") Boolean hidden,
    Instant uploadedAt,
    @JsonProperty("_updatedAt") Instant updatedAt,
    @JsonAnyGetter @JsonAnySetter Map<String, Object> other) {

  private static final String THUMBNAIL = "thumb";

  /** The first part of the media type, such as {@code image}; {@code thumb} for a thumbnail. */
  public String typeGroup() {
    return other != null && other.get("typeGroup") instanceof String group
        ? group
        : type.substring(0, Math.max(0, type.indexOf('/')));
  }

  boolean isPicture() {
    return type.startsWith("image/");
  }

  /** Whether lists show it: it is neither hidden nor a smaller copy of another file. */
  public boolean listed() {
    return complete
        && !Boolean.TRUE.equals(hidden)
        && !THUMBNAIL.equals(typeGroup())
        && (other == null || other.get("originalFileId") == null);
  }
}
