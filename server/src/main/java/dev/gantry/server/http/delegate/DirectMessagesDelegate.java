package dev.gantry.server.http.delegate;

import dev.gantry.api.DmApiDelegate;

/** dm.*: rooms of direct messages, and what is said in them. */
final class DirectMessagesDelegate implements DmApiDelegate {

  private final DirectRoomCalls rooms;
  private final DirectMessageListCalls lists;

  DirectMessagesDelegate(DirectRoomCalls rooms, DirectMessageListCalls lists) {
    this.rooms = rooms;
    this.lists = lists;
  }
}
