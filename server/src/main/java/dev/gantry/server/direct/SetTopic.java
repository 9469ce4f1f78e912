package dev.gantry.server.direct;

import dev.gantry.server.core.ApiException;
import dev.gantry.server.core.UnitOfWork;
import dev.gantry.server.permission.Permissions;
import dev.gantry.server.room.Room;
import dev.gantry.server.room.RoomBuilder;
import dev.gantry.server.room.RoomStore;
import dev.gantry.server.room.SystemMessages;
import dev.gantry.server.user.User;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/** Says what a direct-message room is about. */
public final class SetTopic {

  private static final Map<String, Object> DETAILS =
      Map.of("method", "saveRoomSettings", "action", "Editing_room");

  private final FindDirectRoom findRoom;
  private final RoomStore rooms;
  private final SystemMessages systemMessages;
  private final Permissions permissions;
  private final UnitOfWork unitOfWork;
  private final Clock clock;

  public SetTopic(
      FindDirectRoom findRoom,
      RoomStore rooms,
      SystemMessages systemMessages,
      Permissions permissions,
      UnitOfWork unitOfWork,
      Clock clock) {
    this.findRoom = findRoom;
    this.rooms = rooms;
    this.systemMessages = systemMessages;
    this.permissions = permissions;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  /**
   * Sets the topic and, where it is another one, announces it in the room.
   *
   * @param topic an empty text takes the topic away
   * @throws ApiException as {@link FindDirectRoom#byId}; {@code error-action-not-allowed} without
   *     {@code edit-room}, which by default only administrators have in a room without owners
   */
  public void set(User caller, String roomId, String topic) {
    findRoom.byId(caller, roomId);
    if (!permissions.has(caller, "edit-room", roomId)) {
      throw ApiException.coded("error-action-not-allowed", "Editing room is not allowed", DETAILS);
    }
    unitOfWork.run(
        () -> {
          Room room = rooms.findById(roomId).orElseThrow(ApiException::unauthorized);
          if (!topic.equals(room.topic() == null ? "" : room.topic())) {
            Instant now = clock.instant();
            rooms.update(RoomBuilder.builder(room).topic(topic).updatedAt(now).build());
            systemMessages.write(room, "room_changed_topic", topic, caller, now);
          }
        });
  }
}
