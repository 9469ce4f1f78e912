package dev.gantry.server.http.delegate;

import dev.gantry.api.RoomsApiDelegate;
import dev.gantry.api.model.CreateDiscussionRequest;
import dev.gantry.api.model.DiscussionResponse;
import dev.gantry.server.http.request.CurrentCaller;
import dev.gantry.server.room.Room;
import dev.gantry.server.thread.CreateDiscussion;
import dev.gantry.server.thread.NewDiscussion;
import java.util.Map;
import org.springframework.http.ResponseEntity;

/** rooms.*: what is done to a room of any kind. */
final class RoomsDelegate implements RoomsApiDelegate {

  private final CreateDiscussion createDiscussion;
  private final CurrentCaller caller;
  private final Wire wire;

  RoomsDelegate(CreateDiscussion createDiscussion, CurrentCaller caller, Wire wire) {
    this.createDiscussion = createDiscussion;
    this.caller = caller;
    this.wire = wire;
  }

  @Override
  public ResponseEntity<DiscussionResponse> createDiscussion(CreateDiscussionRequest request) {
    NewDiscussion wanted =
        new NewDiscussion(
            request.getPrid(),
            request.getPmid(),
            request.gettName(),
            request.getReply(),
            request.getUsers(),
            request.getEncrypted(),
            request.getTopic());
    Room discussion = createDiscussion.create(caller.user(), wanted);
    Map<String, Object> shown = wire.open(discussion);
    // Rocket.Chat's answer has the id under both names.
    shown.put("rid", discussion.id());
    return Wire.ok(
        new DiscussionResponse()
            .discussion(wire.convert(shown, dev.gantry.api.model.Room.class))
            .success(true));
  }
}
