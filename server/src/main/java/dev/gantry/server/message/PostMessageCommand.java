package dev.gantry.server.message;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.Map;

/**
 * What a client asks {@code chat.postMessage} to post. A null component was not given.
 *
 * @param targets room ids, room names, user ids or usernames, with {@code #} or {@code @} in front
 *     or without; null where neither {@code roomId} nor {@code channel} was given
 * @param emoji used only where there is no avatar
 * @param attachments their {@code msg} is taken as {@code text}
 * @param parseUrls null for true, or for false where there are attachments
 */
@RecordBuilder
public record PostMessageCommand(
    List<String> targets,
    String text,
    String alias,
    String avatar,
    String emoji,
    List<Map<String, Object>> attachments,
    Object bot,
    Boolean groupable,
    Boolean parseUrls,
    String threadId,
    Map<String, Object> customFields) {}
