package dev.gantry.contract.tools.stub;

import dev.gantry.contract.tools.ContractExample;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The ways in which one documented answer is a stub; of those that match, the lowest wins. */
record StubMapping(ContractExample example) {
  private static final int CHOSEN = 1;
  private static final int USUAL = 5;
  private static final int OTHERWISE = 9;

  ObjectNode chosenBy(String header) {
    var mapping = mapping(example.caseId(), CHOSEN);
    request(mapping).putObject("headers").putObject(header).put("equalTo", example.caseId());
    return mapping;
  }

  ObjectNode whereAllGoesWell(boolean withLogin) {
    var mapping = mapping(example.caseId() + " by default", USUAL);
    if (withLogin) {
      var headers = request(mapping).putObject("headers");
      headers.putObject("X-User-Id").put("matches", ".+");
      headers.putObject("X-Auth-Token").put("matches", ".+");
    }
    return mapping;
  }

  ObjectNode otherwise() {
    return mapping(example.caseId() + " by default", OTHERWISE);
  }

  private ObjectNode mapping(String name, int priority) {
    var mapping = JsonNodeFactory.instance.objectNode();
    // The same id in every build, so that nothing changes where the contract does not.
    mapping.put("id", UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
    mapping.put("name", name).put("priority", priority);
    mapping
        .putObject("request")
        .put("method", example.method())
        .put(example.path().contains("{") ? "urlPathTemplate" : "urlPath", example.path());
    var response = mapping.putObject("response").put("status", Integer.parseInt(example.place()));
    response.putObject("headers").put("Content-Type", example.mediaType());
    response.set("jsonBody", example.value());
    return mapping;
  }

  private static ObjectNode request(ObjectNode mapping) {
    return (ObjectNode) mapping.path("request");
  }
}
