package dev.gantry.server.http.delegate;

import dev.gantry.server.direct.FindDirectRoom;
import dev.gantry.server.http.paging.Paging;
import dev.gantry.server.http.request.CurrentCaller;

/** dm.*: lists of what lies in a direct-message room. */
final class DirectMessageListCalls {

  private final FindDirectRoom findRoom;
  private final Paging paging;
  private final CurrentCaller caller;
  private final Wire wire;

  DirectMessageListCalls(FindDirectRoom findRoom, Paging paging, CurrentCaller caller, Wire wire) {
    this.findRoom = findRoom;
    this.paging = paging;
    this.caller = caller;
    this.wire = wire;
  }
}
