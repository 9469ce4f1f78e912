package dev.gantry.server.thread;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;

/**
 * A discussion to start.
 *
 * @param parentRoomId the room that it belongs to
 * @param parentMessageId the message that it starts from; null for none
 * @param name as people see it; any text
 * @param reply its first message; null or empty for none
 * @param users usernames to add; unknown ones are left out. Null means none
 * @param encrypted null for what the parent room is
 * @param topic null for the parent room's name
 */
@RecordBuilder
public record NewDiscussion(
    String parentRoomId,
    String parentMessageId,
    String name,
    String reply,
    List<String> users,
    Boolean encrypted,
    String topic) {}
