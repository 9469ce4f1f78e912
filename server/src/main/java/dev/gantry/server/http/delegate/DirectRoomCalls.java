package dev.gantry.server.http.delegate;

import dev.gantry.api.model.CloseDirectMessageRequest;
import dev.gantry.api.model.CreateDirectMessageRequest;
import dev.gantry.api.model.DeleteDirectMessageRequest;
import dev.gantry.api.model.DirectMessageCountersResponse;
import dev.gantry.api.model.DirectMessageResponse;
import dev.gantry.api.model.DirectMessageTopicResponse;
import dev.gantry.api.model.OpenDirectMessageRequest;
import dev.gantry.api.model.SetDirectMessageTopicRequest;
import dev.gantry.api.model.SuccessResponse;
import dev.gantry.server.direct.CountDirectRoom;
import dev.gantry.server.direct.CreateDirectRoom;
import dev.gantry.server.direct.DeleteDirectRoom;
import dev.gantry.server.direct.DirectRoomList;
import dev.gantry.server.direct.SetTopic;
import dev.gantry.server.http.request.CurrentCaller;
import dev.gantry.server.room.Room;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;

/** dm.*: one room. */
final class DirectRoomCalls {

  private final CreateDirectRoom createRoom;
  private final DeleteDirectRoom deleteRoom;
  private final DirectRoomList list;
  private final SetTopic setTopic;
  private final CountDirectRoom countRoom;
  private final CurrentCaller caller;
  private final Wire wire;

  DirectRoomCalls(
      CreateDirectRoom createRoom,
      DeleteDirectRoom deleteRoom,
      DirectRoomList list,
      SetTopic setTopic,
      CountDirectRoom countRoom,
      CurrentCaller caller,
      Wire wire) {
    this.createRoom = createRoom;
    this.deleteRoom = deleteRoom;
    this.list = list;
    this.setTopic = setTopic;
    this.countRoom = countRoom;
    this.caller = caller;
    this.wire = wire;
  }

  ResponseEntity<DirectMessageResponse> create(CreateDirectMessageRequest request) {
    List<String> usernames =
        request.getUsername() == null
            ? List.of(request.getUsernames().split(",", -1))
            : List.of(request.getUsername());
    boolean excludeSelf = Boolean.TRUE.equals(request.getExcludeSelf());
    Room room = createRoom.create(caller.user(), usernames, excludeSelf);
    // Rocket.Chat's answer has the id under both names, and little more.
    Map<String, Object> shown =
        Map.of("t", "d", "rid", room.id(), "_id", room.id(), "usernames", room.usernames());
    return Wire.ok(
        new DirectMessageResponse()
            .room(wire.convert(shown, dev.gantry.api.model.Room.class))
            .success(true));
  }

  ResponseEntity<SuccessResponse> delete(DeleteDirectMessageRequest request) {
    deleteRoom.delete(caller.user(), request.getRoomId(), request.getUsername());
    return done();
  }

  ResponseEntity<SuccessResponse> open(OpenDirectMessageRequest request) {
    list.open(caller.user(), request.getRoomId());
    return done();
  }

  ResponseEntity<SuccessResponse> close(CloseDirectMessageRequest request) {
    list.close(caller.user(), request.getRoomId());
    return done();
  }

  ResponseEntity<DirectMessageTopicResponse> setTopic(SetDirectMessageTopicRequest request) {
    setTopic.set(caller.user(), request.getRoomId(), request.getTopic());
    return Wire.ok(new DirectMessageTopicResponse().topic(request.getTopic()).success(true));
  }

  ResponseEntity<DirectMessageCountersResponse> counters(String roomId, String userId) {
    return Wire.ok(
        wire.convert(
                countRoom.count(caller.user(), roomId, userId), DirectMessageCountersResponse.class)
            .success(true));
  }

  private static ResponseEntity<SuccessResponse> done() {
    return Wire.ok(new SuccessResponse().success(true));
  }
}
