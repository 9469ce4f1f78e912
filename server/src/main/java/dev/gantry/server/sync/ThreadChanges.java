package dev.gantry.server.sync;

import dev.gantry.server.message.Message;
import java.util.List;
import java.util.Map;

/**
 * What changed among threads, or in one of them.
 *
 * @param update new and changed messages as they are now
 * @param remove removed messages as they were last, with {@code _deletedAt} and {@code
 *     __collection__}
 */
public record ThreadChanges(List<Message> update, List<Map<String, Object>> remove) {}
