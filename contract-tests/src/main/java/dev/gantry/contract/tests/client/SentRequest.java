package dev.gantry.contract.tests.client;

import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.Request.Part;
import java.net.URI;
import java.util.Collection;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A request as the client sent it.
 *
 * @param target path and query
 * @param userId the header, or null
 * @param authToken the header, or null
 * @param contentType the header, or null
 * @param body empty where there was none; a form as the {@link #form(Collection) JSON} of its parts
 */
record SentRequest(
    String method, URI target, String userId, String authToken, String contentType, String body) {

  static SentRequest of(Request request) {
    return new SentRequest(
        request.getMethod().value(),
        URI.create(request.getUrl()),
        request.getHeader("X-User-Id"),
        request.getHeader("X-Auth-Token"),
        request.getHeader("Content-Type"),
        request.isMultipart() ? form(request.getParts()).toString() : request.getBodyAsString());
  }

  /** The parts by name, each with its headers after the name, and its text. */
  private static JsonNode form(Collection<Part> parts) {
    var form = JsonNodeFactory.instance.objectNode();
    for (var part : parts) {
      form.putArray(part.getName())
          .add(part.getHeader("Content-Disposition").firstValue())
          .add(
              part.getHeader("Content-Type").isPresent()
                  ? part.getHeader("Content-Type").firstValue()
                  : "")
          .add(part.getBody().asString());
    }
    return form;
  }
}
