package dev.gantry.server.message;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a client asks {@code chat.sendMessage} to send. A null component was not given.
 *
 * @param id the message's id, chosen by the client; null or empty for a new one
 * @param systemType the {@code t}; only {@code e2e} and types that no server message has are taken
 * @param createdAt the client's time; up to ten seconds off it is kept
 * @param other every further key, stored as it came where the server does not use it itself
 * @param previewUrls links to preview; null for all, empty for none
 */
@RecordBuilder
public record SendMessageCommand(
    String id,
    String roomId,
    String text,
    String systemType,
    Instant createdAt,
    String threadId,
    Boolean shownInRoom,
    String alias,
    String avatar,
    String emoji,
    List<Map<String, Object>> attachments,
    List<Object> blocks,
    Map<String, Object> file,
    List<Map<String, Object>> files,
    Object bot,
    Boolean groupable,
    Boolean parseUrls,
    Map<String, Object> customFields,
    Map<String, Object> other,
    List<String> previewUrls) {}
