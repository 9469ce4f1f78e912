package dev.gantry.server.message;

import dev.gantry.server.room.Room;
import dev.gantry.server.room.RoomBuilder;
import dev.gantry.server.user.User;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rooms whose last messages are as one reader sees messages; see {@link MessageForReader}. */
public final class LastMessageForReader {

  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  private final MessageForReader forReader;
  private final JsonMapper mapper;

  public LastMessageForReader(MessageForReader forReader, JsonMapper mapper) {
    this.forReader = forReader;
    this.mapper = mapper;
  }

  /** The rooms for the reader, in the same order. */
  public List<Room> in(List<Room> rooms, User reader) {
    List<Message> messages =
        rooms.stream()
            .filter(room -> room.lastMessage() != null)
            .map(room -> mapper.convertValue(room.lastMessage(), Message.class))
            .toList();
    Iterator<Message> shown = forReader.ofAll(messages, reader).iterator();
    return rooms.stream()
        .map(room -> room.lastMessage() == null ? room : with(room, shown.next()))
        .toList();
  }

  private Room with(Room room, Message lastMessage) {
    return RoomBuilder.builder(room).lastMessage(mapper.convertValue(lastMessage, OBJECT)).build();
  }
}
