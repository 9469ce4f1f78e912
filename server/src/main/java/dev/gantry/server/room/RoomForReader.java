package dev.gantry.server.room;

import dev.gantry.server.user.User;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A room as one reader sees it: of the stars on its last message, only the reader's own. */
public final class RoomForReader {

  private static final String STARRED = "starred";

  /** The room for this reader. */
  public Room of(Room room, User reader) {
    if (room.lastMessage() == null
        || !(room.lastMessage().get(STARRED) instanceof List<?> starred)) {
      return room;
    }
    List<?> own =
        starred.stream()
            .filter(star -> star instanceof Map<?, ?> map && reader.id().equals(map.get("_id")))
            .toList();
    Map<String, Object> lastMessage = new LinkedHashMap<>(room.lastMessage());
    lastMessage.put(STARRED, own);
    return RoomBuilder.builder(room).lastMessage(lastMessage).build();
  }
}
