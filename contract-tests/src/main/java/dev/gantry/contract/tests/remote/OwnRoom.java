package dev.gantry.contract.tests.remote;

import dev.gantry.contract.tests.pairing.Login;
import java.util.Map;
import java.util.UUID;

/** A channel that the replay makes, and can remove with all that is in it. */
final class OwnRoom {
  private final TargetServer server;
  private final Login login;
  private final String name = "gantry-replay-" + UUID.randomUUID();
  private final String id;
  private String message = "";

  OwnRoom(TargetServer server, Login login) {
    this.server = server;
    this.login = login;
    this.id =
        server.post("channels.create", login, Map.of("name", name)).at("/channel/_id").asString("");
  }

  String id() {
    return id;
  }

  String name() {
    return name;
  }

  /** The id of a message that several cases share. */
  String message() {
    if (message.isEmpty()) {
      message = newMessage();
    }
    return message;
  }

  /** Writes a message and returns its id. */
  String newMessage() {
    var message = Map.of("rid", id, "msg", "A message of the contract replay");
    return server
        .post("chat.sendMessage", login, Map.of("message", message))
        .at("/message/_id")
        .asString("");
  }

  /**
   * Removes it.
   *
   * @throws TargetException where that is refused
   */
  void remove() {
    server.post("channels.delete", login, Map.of("roomId", id));
  }
}
