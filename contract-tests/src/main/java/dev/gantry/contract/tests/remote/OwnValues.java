package dev.gantry.contract.tests.remote;

import dev.gantry.contract.tests.contract.Operation;
import dev.gantry.contract.tests.pairing.Login;
import dev.gantry.contract.tests.pairing.PairedRequest;
import java.util.LinkedHashMap;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts what the replay owns in place of {@code $room}, {@code $message} and the like.
 *
 * @param room throws at the case that needs it, where the server made none
 */
record OwnValues(Attempt<OwnRoom> room, Attempt<Login> login, String username) {

  /** The request with these values and no others. */
  PairedRequest request(Operation operation, JsonNode values) {
    var path = new LinkedHashMap<String, String>();
    var query = new LinkedHashMap<String, String>();
    var body = JsonNodeFactory.instance.objectNode();
    for (var entry : values.properties()) {
      var value = own(entry.getValue());
      var parameter = operation.parameter(entry.getKey());
      if (parameter.isEmpty()) {
        body.set(entry.getKey(), value);
      } else {
        (parameter.get().inPath() ? path : query).put(entry.getKey(), value.asString());
      }
    }
    return new PairedRequest(
        operation,
        path,
        query,
        operation.requestMediaType().isEmpty() ? Optional.empty() : Optional.of(body));
  }

  private JsonNode own(JsonNode value) {
    var nodes = JsonNodeFactory.instance;
    if (value instanceof ObjectNode object) {
      var own = nodes.objectNode();
      object.properties().forEach(it -> own.set(it.getKey(), own(it.getValue())));
      return own;
    }
    return switch (value.asString("")) {
      case "$room" -> nodes.stringNode(room.get().id());
      case "$roomName" -> nodes.stringNode(room.get().name());
      case "$message" -> nodes.stringNode(room.get().message());
      case "$newMessage" -> nodes.stringNode(room.get().newMessage());
      case "$user" -> nodes.stringNode(login.get().userId());
      case "$username" -> nodes.stringNode(username);
      default -> value;
    };
  }
}
