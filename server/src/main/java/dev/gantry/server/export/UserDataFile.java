package dev.gantry.server.export;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;

/**
 * A file made for one user. The JSON form has the field names of Rocket.Chat's {@code
 * rocketchat_user_data_files}.
 *
 * @param roomId the room that was exported
 * @param size bytes
 * @param name as the download is called, with the escapes of an URL
 * @param path where it is downloaded, within the site
 * @param url the whole link
 * @param location where it lies on the server
 */
@RecordBuilder
public record UserDataFile(
    @JsonProperty("_id") String id,
    String userId,
    @JsonProperty("rid") String roomId,
    String type,
    long size,
    String name,
    String store,
    boolean complete,
    boolean uploading,
    int progress,
    String path,
    String url,
    String location,
    Instant uploadedAt,
    @JsonProperty("_updatedAt") Instant updatedAt) {}
