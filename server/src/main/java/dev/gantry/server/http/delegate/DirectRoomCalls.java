package dev.gantry.server.http.delegate;

import dev.gantry.server.direct.FindDirectRoom;
import dev.gantry.server.http.request.CurrentCaller;

/** dm.*: the rooms themselves. */
final class DirectRoomCalls {

  private final FindDirectRoom findRoom;
  private final CurrentCaller caller;
  private final Wire wire;

  DirectRoomCalls(FindDirectRoom findRoom, CurrentCaller caller, Wire wire) {
    this.findRoom = findRoom;
    this.caller = caller;
    this.wire = wire;
  }
}
