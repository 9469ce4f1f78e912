package dev.gantry.server.http.delegate;

import dev.gantry.api.DmApiDelegate;
import dev.gantry.api.model.CloseDirectMessageRequest;
import dev.gantry.api.model.CreateDirectMessageRequest;
import dev.gantry.api.model.DirectMessageResponse;
import dev.gantry.api.model.OpenDirectMessageRequest;
import dev.gantry.api.model.SuccessResponse;
import org.springframework.http.ResponseEntity;

/** dm.*: rooms of direct messages, and what is said in them. */
final class DirectMessagesDelegate implements DmApiDelegate {

  private final DirectRoomCalls rooms;
  private final DirectMessageListCalls lists;

  DirectMessagesDelegate(DirectRoomCalls rooms, DirectMessageListCalls lists) {
    this.rooms = rooms;
    this.lists = lists;
  }

  @Override
  public ResponseEntity<DirectMessageResponse> createDirectMessage(
      CreateDirectMessageRequest request) {
    return rooms.create(request);
  }

  @Override
  public ResponseEntity<SuccessResponse> openDirectMessage(OpenDirectMessageRequest request) {
    return rooms.open(request);
  }

  @Override
  public ResponseEntity<SuccessResponse> closeDirectMessage(CloseDirectMessageRequest request) {
    return rooms.close(request);
  }
}
