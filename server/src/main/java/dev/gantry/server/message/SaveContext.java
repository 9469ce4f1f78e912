package dev.gantry.server.message;

import dev.gantry.server.room.Room;
import dev.gantry.server.user.User;
import java.util.List;

/**
 * What the steps know besides the message.
 *
 * @param actor who sends or edits
 * @param previewUrls links to preview; null for all
 * @param edit whether the message exists already
 */
record SaveContext(User actor, Room room, List<String> previewUrls, boolean edit) {}
