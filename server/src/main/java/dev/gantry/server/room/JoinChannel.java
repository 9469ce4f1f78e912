package dev.gantry.server.room;

import dev.gantry.server.core.ApiException;
import dev.gantry.server.core.UnitOfWork;
import dev.gantry.server.user.User;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/** Lets a user become a member of a public channel by himself. */
public final class JoinChannel {

  private final RoomStore rooms;
  private final RoomAccess access;
  private final Memberships memberships;
  private final SystemMessages systemMessages;
  private final UnitOfWork unitOfWork;
  private final Clock clock;

  public JoinChannel(
      RoomStore rooms,
      RoomAccess access,
      Memberships memberships,
      SystemMessages systemMessages,
      UnitOfWork unitOfWork,
      Clock clock) {
    this.rooms = rooms;
    this.access = access;
    this.memberships = memberships;
    this.systemMessages = systemMessages;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  /**
   * Joins the channel and announces it there ({@code uj}, in a discussion {@code ut}); nothing
   * changes for a member.
   *
   * @return the room as it is now
   * @throws ApiException {@code error-not-allowed} for a room that is no channel, is not there or
   *     may not be seen by the caller
   */
  public Room join(User caller, String roomId) {
    return unitOfWork.write(
        () -> {
          Instant now = clock.instant();
          Room room =
              rooms
                  .findById(roomId)
                  .filter(found -> "c".equals(found.type()) && access.canAccess(found, caller))
                  .orElseThrow(JoinChannel::refused);
          if (memberships.join(room, caller, now)) {
            String type = room.parentRoomId() == null ? "uj" : "ut";
            systemMessages.write(room, type, caller.username(), caller, now);
          }
          return rooms.findById(roomId).orElseThrow(JoinChannel::refused);
        });
  }

  private static ApiException refused() {
    return ApiException.coded("error-not-allowed", "Not allowed", Map.of("method", "joinRoom"));
  }
}
