package dev.gantry.server.message;

import java.util.List;
import java.util.Map;

/**
 * A change of a message's text.
 *
 * @param previewUrls links to preview; null for all, empty for none
 * @param customFields replace the earlier ones; null leaves them
 */
public record UpdateMessageCommand(
    String roomId,
    String messageId,
    String text,
    List<String> previewUrls,
    Map<String, Object> customFields) {}
