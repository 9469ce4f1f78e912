package dev.gantry.server.http.contract;

import tools.jackson.databind.JsonNode;

/** The checks on a JSON body; compiled from its schema when the first request comes. */
interface Body {

  /** An operation without a JSON body. */
  Body NONE = json -> {};

  void check(JsonNode json);
}
