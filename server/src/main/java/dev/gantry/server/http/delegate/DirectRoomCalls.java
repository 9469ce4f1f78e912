package dev.gantry.server.http.delegate;

import dev.gantry.api.model.CloseDirectMessageRequest;
import dev.gantry.api.model.CreateDirectMessageRequest;
import dev.gantry.api.model.DirectMessageResponse;
import dev.gantry.api.model.OpenDirectMessageRequest;
import dev.gantry.api.model.SuccessResponse;
import dev.gantry.server.direct.CreateDirectRoom;
import dev.gantry.server.direct.DirectRoomList;
import dev.gantry.server.http.request.CurrentCaller;
import dev.gantry.server.room.Room;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;

/** dm.*: the rooms themselves. */
final class DirectRoomCalls {

  private final CreateDirectRoom createRoom;
  private final DirectRoomList list;
  private final CurrentCaller caller;
  private final Wire wire;

  DirectRoomCalls(
      CreateDirectRoom createRoom, DirectRoomList list, CurrentCaller caller, Wire wire) {
    this.createRoom = createRoom;
    this.list = list;
    this.caller = caller;
    this.wire = wire;
  }

  ResponseEntity<DirectMessageResponse> create(CreateDirectMessageRequest request) {
    List<String> usernames =
        request.getUsername() == null
            ? List.of(request.getUsernames().split(",", -1))
            : List.of(request.getUsername());
    Room room =
        createRoom.create(caller.user(), usernames, Boolean.TRUE.equals(request.getExcludeSelf()));
    // Rocket.Chat's answer has the id under both names, and little more.
    Map<String, Object> shown =
        Map.of("t", "d", "rid", room.id(), "_id", room.id(), "usernames", room.usernames());
    return Wire.ok(
        new DirectMessageResponse()
            .room(wire.convert(shown, dev.gantry.api.model.Room.class))
            .success(true));
  }

  ResponseEntity<SuccessResponse> open(OpenDirectMessageRequest request) {
    list.open(caller.user(), request.getRoomId());
    return done();
  }

  ResponseEntity<SuccessResponse> close(CloseDirectMessageRequest request) {
    list.close(caller.user(), request.getRoomId());
    return done();
  }

  private static ResponseEntity<SuccessResponse> done() {
    return Wire.ok(new SuccessResponse().success(true));
  }
}
