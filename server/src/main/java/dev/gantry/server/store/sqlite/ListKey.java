package dev.gantry.server.store.sqlite;

import dev.gantry.server.message.MessageList;

/** A list as the tables name it. */
record ListKey(String roomId, String list, ListSource source) {

  static ListKey of(MessageList list) {
    return new ListKey(list.roomId(), name(list), ListSource.of(list.kind()));
  }

  /** An entry of {@code message_list} as its columns name it. */
  static ListKey marked(String roomId, String list) {
    return new ListKey(roomId, list, ListSource.MARKED);
  }

  /** All rooms of direct messages. No room has an empty id. */
  static ListKey directRooms() {
    return new ListKey("", "direct", ListSource.DIRECT_ROOMS);
  }

  /** One user's memberships in rooms of direct messages. */
  static ListKey directRoomsOf(String userId) {
    return new ListKey("", "direct/" + userId, ListSource.DIRECT_MEMBERSHIPS);
  }

  private static String name(MessageList list) {
    return list.kind().name().toLowerCase(java.util.Locale.ROOT) + "/" + list.owner();
  }
}
