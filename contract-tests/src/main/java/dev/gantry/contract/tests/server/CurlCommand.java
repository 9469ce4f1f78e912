package dev.gantry.contract.tests.server;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Writes a request as a command that can be pasted into a shell. */
final class CurlCommand {
  private CurlCommand() {}

  static String of(String method, URI uri, Map<String, String> headers, Optional<JsonNode> body) {
    var command = new StringBuilder("curl -i -X ").append(method).append(' ').append(quoted(uri));
    headers.forEach((name, value) -> command.append(" -H ").append(quoted(name + ": " + value)));
    body.ifPresent(json -> command.append(" -d ").append(quoted(json)));
    return command.toString();
  }

  private static String quoted(Object text) {
    return "'" + text.toString().replace("'", "'\\''") + "'";
  }
}
