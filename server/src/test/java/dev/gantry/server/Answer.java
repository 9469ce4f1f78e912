package dev.gantry.server;

import dev.gantry.server.core.DomainJson;
import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/** What a server answered. */
public record Answer(int status, HttpHeaders headers, String body) {

  /** The body as JSON. */
  public JsonNode json() {
    return DomainJson.mapper().readTree(body);
  }

  /** The text of the envelope's {@code error}; null where there is none. */
  public String error() {
    JsonNode error = json().get("error");
    return error == null ? null : error.asString();
  }

  /** The first header of the name; null where there is none. */
  public String header(String name) {
    return headers.firstValue(name).orElse(null);
  }
}
